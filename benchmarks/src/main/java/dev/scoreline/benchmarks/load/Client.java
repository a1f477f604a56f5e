package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import dev.scoreline.benchmarks.load.Wire.Answer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** Asks one instance with one set of credentials, over connections that are kept; waiting for a free one takes time. */
final class Client implements AutoCloseable {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private final InetSocketAddress address;
    private final String head;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore connections;

    Client(URI address, String credentials, int connections) {
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
        this.head = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) + "\r\n";
        this.connections = new Semaphore(connections);
    }

    Answer get(String path, @Nullable String readAfter) throws IOException, InterruptedException {
        return send("GET " + path + head + (readAfter == null ? "" : "Scoreline-Read-After: " + readAfter + "\r\n")
                + "\r\n");
    }

    Answer send(String method, String path, String type, String body) throws IOException, InterruptedException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(method + " " + path + head + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n"
                + body);
    }

    /** The answer if it has that status. */
    static Answer expect(int status, Answer answer) throws Unexpected {
        if (answer.status() != status) {
            String body = answer.body();
            throw new Unexpected(
                    "status " + answer.status() + " in place of " + status,
                    body.substring(0, Math.min(body.length(), 300)));
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
            wire.close();
        }
    }

    private Answer send(String request) throws IOException, InterruptedException {
        connections.acquire();
        try {
            return exchange(request.getBytes(StandardCharsets.UTF_8));
        } finally {
            connections.release();
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        Wire kept = idle.poll();
        Wire wire = kept == null ? new Wire(address) : kept;
        boolean keep = false;
        try {
            Answer answer = wire.exchange(request);
            keep = !answer.closing();
            return answer;
        } finally {
            if (keep) {
                idle.push(wire);
            } else {
                wire.close();
            }
        }
    }
}
