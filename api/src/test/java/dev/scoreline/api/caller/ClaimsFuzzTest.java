package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the issuer itself signs names somebody of an account, never the account or a key, or is turned away. */
class ClaimsFuzzTest implements FuzzTarget {

    private static final Tokens TOKENS = Issuer.believed();
    private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(Issuer.EC_KEY.getKeyID())
            .build();

    private final JWSSigner signer = signer();

    @Override
    public void take(byte[] payload) throws JOSEException {
        JWSObject token = new JWSObject(HEADER, new Payload(payload));
        token.sign(signer);
        try {
            Claims claims = TOKENS.prove(token.serialize());
            assertThat(claims.account().value()).matches("AC[0-9a-f]{32}");
            assertThat(claims.actor().subject()).isNotBlank().doesNotMatch("(AC|SK)[0-9a-fA-F]{32}");
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.UNAUTHENTICATED);
        }
    }

    private static JWSSigner signer() {
        try {
            return new ECDSASigner(Issuer.EC_KEY);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
