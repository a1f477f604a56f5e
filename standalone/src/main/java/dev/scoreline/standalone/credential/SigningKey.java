package dev.scoreline.standalone.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** Signs tokens for one data directory, whose services believe its public half. */
public final class SigningKey {

    public static final String ISSUER = "scoreline-standalone";
    public static final String AUDIENCE = "scoreline";

    private static final String PRIVATE = "private.jwk";
    private static final String PUBLIC = "public.jwks";

    private final ECKey key;
    private final Path directory;

    private SigningKey(ECKey key, Path directory) {
        this.key = key;
        this.directory = directory;
    }

    /** The key that is kept there; a new one where there is none. */
    public static SigningKey in(Path directory) {
        try {
            Path file = directory.resolve(PRIVATE);
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                keep(
                        new ECKeyGenerator(Curve.P_256)
                                .keyUse(KeyUse.SIGNATURE)
                                .keyIDFromThumbprint(true)
                                .generate(),
                        file);
            }
            ECKey key = ECKey.parse(Files.readString(file));
            Files.writeString(directory.resolve(PUBLIC), new JWKSet(key.toPublicJWK()).toString());
            return new SigningKey(key, directory);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Expected to keep a key for tokens in " + directory, unusable);
        } catch (JOSEException | ParseException broken) {
            throw new IllegalStateException(
                    "Expected a key for tokens in " + directory + ", found something else: delete the directory",
                    broken);
        }
    }

    /** What the services are told to believe. */
    public URI publicKeys() {
        return directory.resolve(PUBLIC).toUri();
    }

    public String sign(TokenRequest request, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(request.user())
                .claim("name", request.name())
                .claim("email", request.email())
                .claim("account_sid", request.account())
                .claim("teams", request.teams())
                .claim("permissions", request.permissions())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(request.lifetime())))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Expected to sign with the key in " + directory, impossible);
        }
        return token.serialize();
    }

    /** Whoever comes second at the same moment finds the first one's key. */
    private static void keep(ECKey key, Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "key", ".draft", readableByOwner());
        Files.writeString(draft, key.toJSONString(), StandardOpenOption.WRITE);
        if (Files.exists(file)) {
            Files.delete(draft);
        } else {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FileAttribute<?>[] readableByOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
