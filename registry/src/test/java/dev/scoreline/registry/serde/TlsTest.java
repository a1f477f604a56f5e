package dev.scoreline.registry.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.scoreline.registry.RegistryOutageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A registry behind TLS, with a certificate made for this test. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static HttpsServer server;

    @BeforeAll
    static void start() throws Exception {
        makeCertificate("registry");
        makeCertificate("stranger");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity("registry")));
        server.createContext("/subjects/topic-value/versions", TlsTest::answerSeven);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void shouldTalkToARegistryWhoseCertificateItTrusts() {
        try (AvroSerializer<String> serializer = trusting("registry")) {
            assertThat(serializer.serialize("topic", "hello"))
                    .as("magic byte, id 7, and the text")
                    .startsWith(0, 0, 0, 0, 7)
                    .hasSize(5 + 1 + "hello".length());
        }
    }

    @Test
    void shouldNotTalkToARegistryWhoseCertificateItDoesNotTrust() {
        try (AvroSerializer<String> serializer = trusting("stranger")) {
            assertThatThrownBy(() -> serializer.serialize("topic", "hello"))
                    .isInstanceOf(RegistryOutageException.class)
                    .hasMessageContaining("https://127.0.0.1:");
        }
    }

    private static AvroSerializer<String> trusting(String certificate) {
        AvroSerializer<String> serializer = new AvroSerializer<>();
        serializer.configure(
                Map.of(
                        "schema.registry.url",
                        "https://127.0.0.1:" + server.getAddress().getPort(),
                        "schema.registry.ssl.truststore.type",
                        "PEM",
                        "schema.registry.ssl.truststore.location",
                        folder.resolve(certificate + ".pem").toString(),
                        "max.retries",
                        0),
                false);
        return serializer;
    }

    private static void answerSeven(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void makeCertificate(String name) throws IOException, InterruptedException {
        String store = folder.resolve(name + ".p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keystore",
                store,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "3650");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-keystore",
                store,
                "-file",
                folder.resolve(name + ".pem").toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Path output = folder.resolve("keytool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("keytool ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static SSLContext identity(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
