package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.Wire.Answer;
import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireTest {

    @Test
    void shouldReadAnAnswerOfKnownLength() throws IOException {
        Answer answer = answered("HTTP/1.1 201 ", "Scoreline-Token: abc", "Content-Length: 3", "", "{ü");

        assertThat(answer).isEqualTo(new Answer(201, "abc", "{ü", false));
    }

    @Test
    void shouldReadAnAnswerInChunks() throws IOException {
        Answer answer = answered(
                "HTTP/1.1 200 ",
                "transfer-encoding: chunked",
                "Connection: close",
                "",
                "A",
                "0123456789",
                "2",
                "ab",
                "0",
                "",
                "");

        assertThat(answer).isEqualTo(new Answer(200, null, "0123456789ab", true));
    }

    @Test
    void shouldFailOnAnAnswerThatEndsEarly() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> answered("HTTP/1.1 200 ", "Content-Length: 10", "", "abc"));
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> answered("HTTP/1.1 200 ", "Conte"));
    }

    /** What the client makes of it when a server says exactly that, then hangs up. */
    private static Answer answered(String... lines) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, loopback);
                Wire wire = new Wire(new InetSocketAddress(loopback, server.getLocalPort()));
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
            accepted.shutdownOutput();
            return wire.exchange(new byte[] {1});
        }
    }
}
