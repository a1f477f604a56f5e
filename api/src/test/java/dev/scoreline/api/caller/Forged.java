package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Makes tokens by hand, where no library would: from the bytes of each part. */
final class Forged {

    static final RSAKey ATTACKERS = Issuer.key("attackers");
    static final ECKey ATTACKERS_EC = Issuer.ecKey("known-ec");
    static final String RS256 = "{\"alg\":\"RS256\",\"kid\":\"known\",\"typ\":\"JWT\"}";
    private static final int EC_BYTES = 32;

    private Forged() {}

    static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + Issuer.sign(claims);
    }

    static String bearer(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        return "Bearer " + Issuer.sign(header, claims, signer);
    }

    /** What the issuer signed, with a header that is written as it stands here. */
    static String bearer(String header, String claims) {
        String text = part(header) + "." + part(claims);
        return "Bearer " + text + "." + part(rsa(Issuer.KEY, text.getBytes(StandardCharsets.US_ASCII)));
    }

    static String unsigned(String header) {
        return "Bearer " + part(header) + "." + part(claims()) + ".";
    }

    /** Signed with a shared secret that is no secret. */
    static String mac(JWSAlgorithm algorithm, byte[] publicKey) {
        // A short one is repeated: HMAC pads with zeros anyway, but the library demands a length.
        byte[] key = publicKey.length < 64 ? Arrays.copyOf(publicKey, 64) : publicKey;
        try {
            return bearer(new JWSHeader.Builder(algorithm).keyID("known"), Issuer.claims(), new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An ES256 token whose signature is these two numbers. */
    static String ecdsa(BigInteger r, BigInteger s) {
        byte[] signature = new byte[2 * EC_BYTES];
        place(r, signature, 0);
        place(s, signature, EC_BYTES);
        return withSignature(signature);
    }

    /** In the form that certificates use, which tokens do not. */
    static String ecdsaInDer() {
        String text = ecText();
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(Issuer.EC_KEY.toECPrivateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return "Bearer " + text + "." + part(signature.sign());
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String withSignature(byte[] signature) {
        return "Bearer " + ecText() + "." + part(signature);
    }

    static JWSHeader.Builder es256() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("known-ec");
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String claims() {
        return Issuer.claims().build().toString();
    }

    static String part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String ecText() {
        return part("{\"alg\":\"ES256\",\"kid\":\"known-ec\"}") + "." + part(claims());
    }

    private static byte[] rsa(RSAKey key, byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toRSAPrivateKey());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void place(BigInteger number, byte[] target, int from) {
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > EC_BYTES ? bytes.length - EC_BYTES : 0;
        int length = bytes.length - sign;
        System.arraycopy(bytes, sign, target, from + EC_BYTES - length, length);
    }
}
