package dev.scoreline.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.Consumer;

/** Stands between every client and a server under test, and shows each answer to the {@link Witness}. */
public final class Forwarder implements AutoCloseable {

    private final ServerSocket listening;
    private final URI target;
    private final Consumer<Exchange> witness;

    Forwarder(URI target, Consumer<Exchange> witness) {
        this.target = target;
        this.witness = witness;
        try {
            this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofPlatform().daemon().name("forwarder").start(this::accept);
    }

    /** In front of a server on this machine, which may come and go meanwhile. */
    public static Forwarder before(URI target) {
        return new Forwarder(target, Witness::see);
    }

    /** What clients are to be given in place of the server's address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().name("answers").start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A server that is away ends the client's connection, too. */
    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(target.getHost(), target.getPort())) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Relay(client, server, witness).run();
        } catch (IOException away) {
            // Closed by now, which is all that a client of a server that is away can be told.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
