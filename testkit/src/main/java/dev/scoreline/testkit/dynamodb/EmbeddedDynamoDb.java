package dev.scoreline.testkit.dynamodb;

import com.amazonaws.services.dynamodbv2.exceptions.DynamoDBLocalServiceException;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * DynamoDB Local on a loopback port; gone when closed, what it held on disk excepted.
 *
 * <p>The emulator's own main class would listen on every interface, greet on the console and send usage figures to
 * Amazon. Its request handler alone, behind a server of ours, does none of that.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** Held on to: a logger that nobody holds forgets its level. */
    private static final Logger STORAGE = Logger.getLogger("com.almworks.sqlite4java");

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final @Nullable WriteAheadLog log;
    private final int port;

    private EmbeddedDynamoDb(@Nullable Path data, int port) {
        STORAGE.setLevel(Level.WARNING);
        this.log = data == null ? null : WriteAheadLog.in(data);
        this.handler = new LocalDynamoDBServerHandler(requests(data), null);
        this.server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(HOST);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception unstarted) {
            close();
            throw new IllegalStateException(
                    "Expected to start DynamoDB Local on " + HOST + ":" + port + "; is the port free?", unstarted);
        }
        this.port = connector.getLocalPort();
        if (log != null) {
            log.keepShort();
        }
    }

    /** An empty one in memory, on a port that was free. */
    public static EmbeddedDynamoDb temporary() {
        return new EmbeddedDynamoDb(null, 0);
    }

    /** One whose tables are in {@code data}, where they are kept, on that port; 0 takes a free one. */
    public static EmbeddedDynamoDb on(Path data, int port) {
        try {
            return new EmbeddedDynamoDb(Files.createDirectories(data), port);
        } catch (IOException noDirectory) {
            throw new UncheckedIOException("Expected a directory at " + data, noDirectory);
        }
    }

    /** For clients; any region and any credentials are accepted. */
    public URI endpoint() {
        return URI.create("http://" + HOST + ":" + port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception unstopped) {
            throw new IllegalStateException("Expected to stop DynamoDB Local on port " + port, unstopped);
        } finally {
            handler.close();
            if (log != null) {
                log.close();
            }
        }
    }

    /** One database for all credentials and regions, without the pauses that real tables make in between states. */
    private static LocalDynamoDBRequestHandler requests(@Nullable Path data) {
        try {
            return data == null
                    ? new LocalDynamoDBRequestHandler(0, true, null, true, false)
                    : new LocalDynamoDBRequestHandler(0, false, data.toString(), true, false);
        } catch (DynamoDBLocalServiceException unusable) {
            throw new IllegalStateException(
                    "Expected DynamoDB Local to use " + data + "; is it a writable directory?", unusable);
        }
    }
}
