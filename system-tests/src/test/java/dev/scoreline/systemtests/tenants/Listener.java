package dev.scoreline.systemtests.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What somebody hears who follows the stream of changes, line by line. */
final class Listener implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ID = "id:";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;

    Listener(Role role) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(role.tenant().scoreline().url() + "/v1/stream"))
                .header("Authorization", role.authorization())
                .build();
        try {
            this.answer = CLIENT.send(request, BodyHandlers.ofLines());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        Thread.ofVirtual().name("listener").start(this::listen);
    }

    private void listen() {
        try {
            answer.body().forEach(heard::add);
        } catch (UncheckedIOException closed) {
            heard.add(": the end");
        }
    }

    boolean hears(String word) {
        return heard.stream().anyMatch(line -> line.contains(word));
    }

    String all() {
        return String.join("\n", heard);
    }

    /** Where it would go on. */
    String place() {
        return heard.stream()
                .filter(line -> line.startsWith(ID))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(ID.length()).strip())
                .orElseThrow();
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
