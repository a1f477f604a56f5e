package dev.scoreline.standalone;

import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.RefusedException;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Everything in one JVM: what the services need, then the services, then the development account.
 *
 * <p>Each part is put on the stack as soon as it runs, and comes off it in the opposite order, also when a later part
 * fails to start: nothing is left behind.
 */
public final class Standalone implements Running {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final StandaloneOptions options;
    private final Consumer<String> progress;
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    private Standalone(StandaloneOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Returns when every part is ready; a {@link RefusedException} says in a sentence why nothing was started. */
    public static Standalone start(StandaloneOptions options, Consumer<String> progress) {
        Standalone standalone = new Standalone(options, progress);
        try {
            standalone.start();
            return standalone;
        } catch (Throwable failed) {
            standalone.close();
            throw failed;
        }
    }

    @Override
    public URI address() {
        return options.url();
    }

    public StandaloneOptions options() {
        return options;
    }

    /** Signs tokens that the services believe. */
    public SigningKey signingKey() {
        return SigningKey.in(DataDirectory.keys(options.data()));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what the listener does is the listener's business
    public void whenFailed(Consumer<String> listener) {
        failure.thenAccept(listener);
    }

    @Override
    public void close() {
        Running.closeAll(running);
    }

    private void start() {
        DataDirectory data = kept(DataDirectory.claim(options.data()));
        options.ports().requireFree();
        if (options.fresh()) {
            data.empty();
        }
        kept(Platform.start(data, options.ports(), progress));
        Services services = kept(new Services(options, new ServiceSettings(options.ports(), data), failure));
        services.start(progress);
    }

    private <P extends AutoCloseable> P kept(P part) {
        running.addFirst(part);
        return part;
    }
}
