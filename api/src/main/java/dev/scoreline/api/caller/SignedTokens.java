package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

/**
 * Proves tokens by the public keys of whoever issues them: algorithm, signature, issuer, audience and time.
 *
 * <p>The algorithms on the list are signatures with a private key, so that a public key can never pass for a shared
 * secret; keys come from the issuer's set alone, never from a token's own header.
 */
final class SignedTokens implements Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(SignedTokens.class);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    SignedTokens(TokenSettings settings, JWKSource<SecurityContext> keys) {
        Set<JWSAlgorithm> algorithms = settings.jwsAlgorithms();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                settings.audience(),
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                Set.of("sub", "exp", "account_sid"));
        claims.setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** We know no extension, so whatever a token says must be understood is not; even if it names nothing. */
    private static JWT understood(String token) throws ParseException, BadJOSEException {
        JWT parsed = JWTParser.parse(token);
        if (parsed.getHeader().getCriticalParams() != null) {
            throw new BadJWSException("Expected a header without crit, found one");
        }
        return parsed;
    }

    @Override
    public Claims prove(String token) {
        try {
            return Claims.of(processor.process(understood(token), null));
        } catch (RateLimitReachedException unknownKeys) {
            // Tokens with keys that nobody knows; asking the issuer for each would be their sender's weapon.
            throw Unproven.refusal();
        } catch (KeySourceException unreachable) {
            LOG.warn("Expected the keys that tokens are signed with, found their source unreachable", unreachable);
            throw new ProblemException(Problem.unavailable(
                    "Tokens cannot be checked at this moment; send the same again.", Duration.ofSeconds(2)));
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw Unproven.refusal();
        }
    }
}
