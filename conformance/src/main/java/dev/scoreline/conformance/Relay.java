package dev.scoreline.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * One connection of a client, passed on to the server byte for byte. Answers are held back until they are judged, so that
 * no test can end before; streams of events are let through as they come.
 */
final class Relay {

    private record Asked(String method, String path) {}

    private static final int DRAIN_MILLIS = 1_000;

    private final Socket client;
    private final Socket server;
    private final Consumer<Exchange> witness;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    Relay(Socket client, Socket server, Consumer<Exchange> witness) {
        this.client = client;
        this.server = server;
        this.witness = witness;
    }

    void run() {
        Thread.ofVirtual().name("requests").start(this::passRequests);
        passAnswers();
    }

    private void passRequests() {
        try {
            InputStream from = new BufferedInputStream(client.getInputStream());
            OutputStream to = server.getOutputStream();
            for (Head head = Head.read(from); head != null; head = Head.read(from)) {
                asked.add(new Asked(head.word(0), path(head.word(1))));
                to.write(head.bytes());
                to.flush();
                new Body(from, to, OutputStream.nullOutputStream()).pass(head, false);
            }
            server.shutdownOutput();
        } catch (IOException | NumberFormatException broken) {
            // The client went away, or sent what is no HTTP: the server has said or will say what it thinks of it.
            close(server);
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private void passAnswers() {
        try {
            InputStream from = new BufferedInputStream(server.getInputStream());
            OutputStream to = client.getOutputStream();
            for (Head head = Head.read(from); head != null; head = Head.read(from)) {
                pass(head, from, to);
            }
            client.shutdownOutput();
            drain();
        } catch (IOException | NumberFormatException broken) {
            // Whoever broke the connection knows.
        } finally {
            close(client);
            close(server);
        }
    }

    private void pass(Head head, InputStream from, OutputStream to) throws IOException {
        Asked request = asked.peek();
        if (head.status() < 200 || request == null) {
            to.write(head.bytes());
            to.flush();
            return;
        }
        asked.remove();
        if (head.is("content-type", "text/event-stream")) {
            see(request, head, Optional.empty());
            to.write(head.bytes());
            to.flush();
            new Body(from, to, OutputStream.nullOutputStream()).pass(head, true);
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        whole.write(head.bytes());
        boolean bodiless = request.method().equals("HEAD") || head.status() == 204 || head.status() == 304;
        if (!bodiless) {
            new Body(from, whole, said).pass(head, true);
        }
        see(request, head, Optional.of(said.toByteArray()));
        whole.writeTo(to);
        to.flush();
    }

    private void see(Asked request, Head head, Optional<byte[]> body) {
        witness.accept(new Exchange(request.method(), request.path(), head.status(), Map.copyOf(head.headers()), body));
    }

    /** Until the client closes: a connection that is closed over unread bytes takes the answer away with it. */
    private void drain() throws IOException {
        client.setSoTimeout(DRAIN_MILLIS);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // It is what was wanted.
        }
    }
}
