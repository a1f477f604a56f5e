package dev.scoreline.registry.server;

import com.sun.net.httpserver.HttpServer;
import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.http.RegistryHandler;
import dev.scoreline.registry.server.log.SchemaLog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A schema registry on a loopback port, for tests and standalone mode. Clusters run Apicurio's or Confluent's.
 *
 * <p>What it knows is kept in the given {@link SchemaLog}; starting it again on the same log brings everything back,
 * ids included.
 */
public final class RegistryServer implements AutoCloseable {

    private static final int THREADS = 8;

    static {
        // Read once, when the first server starts. Without it Nagle's algorithm and delayed acknowledgements meet, and
        // every answer takes 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final SchemaLog log;

    private RegistryServer(HttpServer server, ExecutorService threads, SchemaLog log) {
        this.server = server;
        this.threads = threads;
        this.log = log;
    }

    /** Starts on any free port. */
    public static RegistryServer start(SchemaLog log) {
        return start(log, 0);
    }

    public static RegistryServer start(SchemaLog log, int port) {
        Registry registry = read(log);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(
                    THREADS,
                    Thread.ofPlatform().name("registry-", 1).daemon(true).factory());
            server.setExecutor(threads);
            server.createContext("/", new RegistryHandler(registry));
            server.start();
            return new RegistryServer(server, threads, log);
        } catch (IOException taken) {
            log.close();
            throw new UncheckedIOException(
                    "Expected to serve the registry on port " + port + " of the loopback address; is the port in use?",
                    taken);
        }
    }

    private static Registry read(SchemaLog log) {
        try {
            return new Registry(log);
        } catch (RuntimeException unreadable) {
            log.close();
            throw unreadable;
        }
    }

    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        log.close();
    }
}
