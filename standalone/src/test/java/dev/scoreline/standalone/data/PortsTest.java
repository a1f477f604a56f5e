package dev.scoreline.standalone.data;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void shouldNameThePortInUseAndWhatToDo() throws IOException {
        // Given
        Ports free = Ports.free();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(free.http(), other.getLocalPort(), free.registry(), free.dynamo());

            // When, Then
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("Port " + other.getLocalPort() + " of 127.0.0.1, for Kafka, is in use: stop what"
                            + " listens there, or choose another with --kafka-port N.");
        }
    }

    @Test
    void shouldFindFourDifferentOnes() {
        Ports ports = Ports.free();

        assertThat(new int[] {ports.http(), ports.kafka(), ports.registry(), ports.dynamo()})
                .doesNotHaveDuplicates();
        ports.requireFree();
    }
}
