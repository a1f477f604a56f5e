package dev.scoreline.systemtests.running;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import static org.awaitility.Awaitility.await;

/**
 * A Scoreline to test against, however many processes it is made of and wherever they run. It has one account, to which
 * the telephony API's client 801 belongs.
 */
public interface Deployment extends AutoCloseable {

    Duration PATIENCE = Duration.ofSeconds(30);

    /** One address for all APIs. */
    URI url();

    String bootstrapServers();

    String registryUrl();

    /** The header of a user of the account, with these permissions. */
    String bearer(String user, String... permissions);

    default String account() {
        return Scoreline.ACCOUNT;
    }

    default String authToken() {
        return Scoreline.AUTH_TOKEN;
    }

    /** The header of the account's owner. */
    default String basic() {
        String credentials = account() + ":" + authToken();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever is asked for, once it is as wanted; {@code what} is in the failure otherwise. */
    default <T> T eventually(String what, Supplier<T> question, Predicate<T> wanted) {
        AtomicReference<T> last = new AtomicReference<>();
        await(what).atMost(PATIENCE).until(() -> {
            last.set(question.get());
            return wanted.test(last.get());
        });
        return last.get();
    }

    /** Stops it; what was a test's own goes with it. */
    @Override
    void close();
}
