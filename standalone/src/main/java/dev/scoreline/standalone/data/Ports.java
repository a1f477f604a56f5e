package dev.scoreline.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where each part listens. */
public record Ports(int http, int kafka, int registry, int dynamo) {

    /** Those that the documentation names. */
    public static final Ports STANDARD = new Ports(8080, 9092, 8081, 8000);

    private static final String LOOPBACK = "127.0.0.1";

    /** Four that are free now; somebody else may be faster, which the start then says. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
        } catch (IOException none) {
            throw new UncheckedIOException("Expected four free ports on the loopback address", none);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** One that is free now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("Expected a free port on the loopback address", none);
        }
    }

    public String bootstrapServers() {
        return LOOPBACK + ":" + kafka;
    }

    public URI registryUrl() {
        return at(registry);
    }

    public URI dynamoUrl() {
        return at(dynamo);
    }

    /** Of HTTP on this machine. */
    public static URI at(int port) {
        return URI.create("http://" + LOOPBACK + ":" + port);
    }

    /** Throws with one sentence, that names the port and the option, when one of them is taken. */
    public void requireFree() {
        requireFree(http, "the HTTP API", "--port");
        requireFree(kafka, "Kafka", "--kafka-port");
        requireFree(registry, "the schema registry", "--registry-port");
        requireFree(dynamo, "DynamoDB Local", "--dynamo-port");
    }

    private static void requireFree(int port, String part, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new RefusedException("Port " + port + " of 127.0.0.1, for " + part
                    + ", is in use: stop what listens there, or choose another with " + option + " N.");
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
