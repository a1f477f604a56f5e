package dev.scoreline.standalone.processes;

import dev.scoreline.standalone.data.Ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a process that listens on a port is ready for others. */
@FunctionalInterface
interface Probe {

    Duration PATIENCE = Duration.ofSeconds(2);

    boolean isReady(int port);

    /** As soon as it listens. */
    static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** When that path of it says so. */
    static Probe answers(HttpClient http, String path) {
        return port -> {
            HttpRequest request = HttpRequest.newBuilder(Ports.at(port).resolve(path))
                    .timeout(PATIENCE)
                    .build();
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
