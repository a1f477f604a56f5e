package dev.scoreline.api.caller;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer's own server, which hands out whatever keys it has at that moment, and counts who asks. */
final class KeyServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile JWKSet keys = new JWKSet();
    private volatile boolean broken;

    KeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/keys", this::answer);
        server.start();
    }

    URI address() {
        return URI.create(String.format(
                Locale.ROOT, "http://127.0.0.1:%d/keys", server.getAddress().getPort()));
    }

    KeyServer has(JWK... some) {
        keys = new JWKSet(List.of(some)).toPublicJWKSet();
        return this;
    }

    KeyServer isBroken() {
        broken = true;
        return this;
    }

    int questions() {
        return questions.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        byte[] body = (broken ? "<html>maintenance</html>" : keys.toString()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(broken ? 503 : 200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
