package dev.scoreline.registry.http;

import dev.scoreline.registry.RegistryUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets an answer from any of a registry's URLs.
 *
 * <p>A round asks each URL once, beginning with the last that answered. An answer is any status below 500 except 408
 * and 429. Without one, further rounds follow after a pause drawn at random, while the policy, the time of the call and
 * the client's shared {@link RetryBudget} allow. Repeating is safe: registering the same schema twice gives the same id.
 */
final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final RegistryAddress address;
    private final Pace pace;
    private final HttpClient http;
    private final RetryBudget budget = new RetryBudget();
    private final AtomicInteger lastGood = new AtomicInteger();

    Transport(RegistryAddress address, Pace pace) {
        this.address = address;
        this.pace = pace;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(address.connectTimeout());
        if (address.tls() != null) {
            builder.sslContext(address.tls());
        }
        if (address.proxy() != null) {
            builder.proxy(address.proxy());
        }
        this.http = builder.build();
    }

    Answer exchange(String method, String path, @Nullable String body) {
        long deadline = pace.nanos() + address.retries().totalTime().toNanos();
        List<String> failures = new ArrayList<>();
        for (int retry = 0; ; retry++) {
            Answer answer = round(method, path, body, deadline, failures);
            if (answer != null) {
                budget.succeeded();
                return answer;
            }
            pauseOrGiveUp(retry, deadline, failures);
        }
    }

    private @Nullable Answer round(
            String method, String path, @Nullable String body, long deadline, List<String> failures) {
        int urls = address.urls().size();
        int first = lastGood.get();
        for (int step = 0; step < urls; step++) {
            int index = (first + step) % urls;
            // An equal share for each URL not yet asked: a silent one must leave time for the next.
            long left = (deadline - pace.nanos()) / (urls - step);
            if (left <= 0) {
                failures.add("no time left for " + address.urls().get(index));
                return null;
            }
            Answer answer = ask(address.urls().get(index), method, path, body, left, failures);
            if (answer != null) {
                remember(first, index);
                return answer;
            }
        }
        return null;
    }

    private void remember(int first, int index) {
        if (first != index && lastGood.compareAndSet(first, index)) {
            LOG.warn(
                    "Registry {} did not answer; asking {} from now on",
                    address.urls().get(first),
                    address.urls().get(index));
        }
    }

    private @Nullable Answer ask(
            URI url, String method, String path, @Nullable String body, long nanosLeft, List<String> failures) {
        try {
            HttpResponse<String> response = http.send(
                    request(url, method, path, body, nanosLeft),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(response.statusCode(), response.body());
            if (answer.status() < 500 && answer.status() != 429 && answer.status() != 408) {
                return answer;
            }
            failures.add(url + " answered " + answer.status() + " «" + answer.shown() + "»");
        } catch (IOException e) {
            failures.add(url + " failed with " + e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return null;
    }

    private HttpRequest request(URI url, String method, String path, @Nullable String body, long nanosLeft) {
        Duration left = Duration.ofNanos(nanosLeft);
        Duration timeout = left.compareTo(address.requestTimeout()) < 0 ? left : address.requestTimeout();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(timeout)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        address.authentication().header().ifPresent(value -> request.setHeader("Authorization", value));
        address.headers().forEach(request::setHeader);
        return request.build();
    }

    private void pauseOrGiveUp(int retry, long deadline, List<String> failures) {
        RetryPolicy policy = address.retries();
        if (retry >= policy.maxRetries()) {
            throw unavailable("all " + policy.maxRetries() + " retries are used up", failures);
        }
        Duration pause = Duration.ofMillis(pace.below(policy.ceiling(retry).toMillis() + 1));
        if (pace.nanos() + pause.toNanos() >= deadline) {
            throw unavailable("the time for one call, " + policy.totalTime() + ", is used up", failures);
        }
        if (!budget.takeRetry()) {
            throw unavailable("earlier calls used up this client's retries", failures);
        }
        try {
            pace.pause(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RegistryUnavailableException unavailable(String reason, List<String> failures) {
        String last = failures.isEmpty() ? "nothing was tried" : failures.getLast();
        return new RegistryUnavailableException(
                "Expected an answer from the registry, found none: " + reason + " after "
                        + failures.size() + " failed requests, the last: " + last
                        + ". Nothing is wrong with the record; try again when the registry is back");
    }

    private static RegistryUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryUnavailableException(
                "Expected an answer from the registry, but the thread was interrupted while it waited; try again", e);
    }

    @Override
    public void close() {
        // Not close(), which waits for requests under way without a bound.
        http.shutdownNow();
    }
}
