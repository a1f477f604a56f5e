package dev.scoreline.systemtests.refusals;

import dev.scoreline.systemtests.running.Scoreline;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Bytes that no proper client sends: two readers must never take them for different requests. */
class RawRequestsIT {

    private static final Scoreline SCORELINE = Scoreline.shared();
    private static final String AUTHORIZED = "Host: localhost\r\nAuthorization: " + Scoreline.BASIC + "\r\n";
    private static final String FORM = "call_uuid=smuggled&extension_id=7&rate=5&max_rate=9";
    /** What would be smuggled: a write that is right in every respect. */
    private static final String SMUGGLED = "POST /client/801/quality_rate/ HTTP/1.1\r\n" + AUTHORIZED
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + FORM.length() + "\r\n\r\n" + FORM;

    private static final String WRITE =
            "POST /client/801/call_history/ HTTP/1.1\r\n" + AUTHORIZED + "Content-Type: application/json\r\n";
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final int PATIENCE_MILLIS = 1_000;
    private static FactLogs facts;

    /**
     * What is sent.
     *
     * @param statuses of the one answer; any of them is right
     */
    record Raw(String what, String bytes, Set<Integer> statuses) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    static void open() {
        facts = new FactLogs(SCORELINE.bootstrapServers());
    }

    @AfterAll
    static void close() {
        facts.close();
    }

    static Stream<Raw> bodies() {
        String chunked = "Transfer-Encoding: chunked\r\n";
        return Stream.of(
                bad("a length and chunks", WRITE + chunked + "Content-Length: 4\r\n\r\n0\r\n\r\n" + SMUGGLED),
                bad("chunks and a length", WRITE + "Content-Length: 60\r\n" + chunked + "\r\n0\r\n\r\n" + SMUGGLED),
                bad("two lengths", WRITE + "Content-Length: 2\r\nContent-Length: 300\r\n\r\n{}" + SMUGGLED),
                bad("a list of lengths", WRITE + "Content-Length: 2, 300\r\n\r\n{}" + SMUGGLED),
                bad("a negative length", WRITE + "Content-Length: -1\r\n\r\n" + SMUGGLED),
                bad("a length with a sign", WRITE + "Content-Length: +2\r\n\r\n{}" + SMUGGLED),
                bad("a hexadecimal length", WRITE + "Content-Length: 0x2\r\n\r\n{}" + SMUGGLED),
                bad("a length beyond all", WRITE + "Content-Length: 99999999999999999999\r\n\r\n{}"),
                bad("an unknown coding", WRITE + "Transfer-Encoding: xchunked\r\n\r\n{}" + SMUGGLED),
                bad(
                        "chunked, and then not",
                        WRITE + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SMUGGLED),
                bad("chunked twice", WRITE + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + SMUGGLED),
                bad("a coding behind a tab", WRITE + "Transfer-Encoding:\t\u000bchunked\r\n\r\n0\r\n\r\n" + SMUGGLED),
                bad("a chunk of no size", WRITE + chunked + "\r\nZ\r\n{}\r\n0\r\n\r\n" + SMUGGLED),
                bad("a chunk of negative size", WRITE + chunked + "\r\n-2\r\n{}\r\n0\r\n\r\n" + SMUGGLED),
                bad("a chunk beyond all", WRITE + chunked + "\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n" + SMUGGLED),
                bad("a chunk longer than it says", WRITE + chunked + "\r\n1\r\n{}\r\n0\r\n\r\n" + SMUGGLED),
                bad("a chunk without its end", WRITE + chunked + "\r\n2\r\n{}0\r\n\r\n" + SMUGGLED),
                bad("a space before the colon", WRITE + "Content-Length : 2\r\n\r\n{}" + SMUGGLED));
    }

    static Stream<Raw> heads() {
        String get = "GET /v1/Insights/UserRoles HTTP/1.1\r\n";
        return Stream.of(
                bad("no Host", get + "Authorization: " + Scoreline.BASIC + "\r\n\r\n"),
                bad("two Hosts", get + AUTHORIZED + "Host: other\r\n\r\n"),
                bad("a Host that is none", get + "Host: a b/c\r\nAuthorization: " + Scoreline.BASIC + "\r\n\r\n"),
                bad(
                        "another Host than the address",
                        "GET http://evil.example/v1/Insights/UserRoles HTTP/1.1\r\n" + AUTHORIZED + "\r\n"),
                bad("a header with a null character", get + AUTHORIZED + "X: a\0b\r\n\r\n"),
                bad("a header without a name", get + AUTHORIZED + ": a\r\n\r\n"),
                bad("a header without a colon", get + AUTHORIZED + "X\r\n\r\n"),
                bad("an unknown version", "GET /v1/Insights/UserRoles HTTP/9.9\r\n" + AUTHORIZED + "\r\n", 400, 505),
                bad("a method that is none", "G@T /v1/Insights/UserRoles HTTP/1.1\r\n" + AUTHORIZED + "\r\n"),
                bad("a header longer than all", get + AUTHORIZED + "X: " + "x".repeat(20_000) + "\r\n\r\n", 400, 431),
                bad("a thousand headers", get + AUTHORIZED + "X: x\r\n".repeat(1_000) + "\r\n", 400, 431),
                bad(
                        "an address longer than all",
                        "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + AUTHORIZED + "\r\n",
                        400,
                        414));
    }

    static Stream<Raw> addresses() {
        return Stream.of(
                        "/v1/Insights/..;/..;/actuator/env",
                        "/actuator/health/..;/env",
                        "/actuator/health/../env",
                        "/actuator/health/%2e%2e/env",
                        "/actuator/health/..%2fenv",
                        "/actuator/health;/../env",
                        "/openapi/..%2factuator%2fenv",
                        "/openapi/..%5cactuator%5cenv",
                        "/openapi/..\\actuator\\env",
                        "//actuator/env",
                        "/./actuator/env",
                        "/actuator/env%00.json",
                        "/actuator/%65nv",
                        "/actuator/env;a=b",
                        "/v1/assessments/%c0%ae%c0%ae/%c0%ae%c0%ae/actuator/env",
                        "/v1/assessments/\u00c0\u00af",
                        "/v1/assessments/%ed%a0%80",
                        "/v1/assessments/a|b",
                        "/v1/assessments/{id}",
                        "/v1/assessments/<a>",
                        "/v1/assessments/%0d%0aSet-Cookie:%20a=b",
                        "/v1/assessments/%",
                        "/v1/assessments/%u0041",
                        "*")
                .map(address -> bad(
                        address, "GET " + address + " HTTP/1.1\r\n" + AUTHORIZED + "\r\n", 400, 401, 404, 405, 501));
    }

    private static Raw bad(String what, String bytes, Integer... statuses) {
        return new Raw(what, bytes, statuses.length == 0 ? Set.of(400, 501) : Set.of(statuses));
    }

    @ParameterizedTest
    @MethodSource({"bodies", "heads", "addresses"})
    void shouldTakeItForOneRequestAndRefuseThat(Raw raw) throws IOException {
        // Given
        Map<TopicPartition, Long> before = facts.ends();

        // When
        String heard = send(raw.bytes());

        // Then
        List<Integer> statuses = new ArrayList<>();
        Matcher status = STATUS.matcher(heard);
        while (status.find()) {
            statuses.add(Integer.parseInt(status.group(1)));
        }
        assertThat(statuses).as(heard).hasSize(1);
        assertThat(raw.statuses()).as(heard).contains(statuses.getFirst());
        assertThat(heard)
                .doesNotContain("Exception", "dev.scoreline", "apache", "Tomcat", "\r\nSet-Cookie", "propertySources");
        assertThat(facts.ends()).as("nothing was written").isEqualTo(before);
    }

    /** All that comes back until the connection is closed, or nothing more comes. */
    private static String send(String bytes) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), SCORELINE.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                heard.write(read);
            }
        } catch (SocketTimeoutException quiet) {
            // It stays open for another request; no other answer came.
            return heard.toString(StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            // What was not read is thrown away with the connection.
            return heard.toString(StandardCharsets.UTF_8);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }
}
