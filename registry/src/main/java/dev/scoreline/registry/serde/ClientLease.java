package dev.scoreline.registry.serde;

import dev.scoreline.registry.RegistryClient;

import java.util.HashMap;
import java.util.Map;

/**
 * A share in a registry client: serdes configured alike use one client, one cache and one retry budget, and the last to
 * close closes it. A Streams application makes dozens of serdes; the registry should see one caller.
 */
final class ClientLease implements AutoCloseable {

    private static final Map<Map<String, Object>, Shared> CLIENTS = new HashMap<>();

    private static final class Shared {
        private final RegistryClient client;
        private int holders;

        Shared(RegistryClient client) {
            this.client = client;
        }
    }

    private final Map<String, Object> identity;
    private final Shared shared;
    private boolean isReturned;

    private ClientLease(Map<String, Object> identity, Shared shared) {
        this.identity = identity;
        this.shared = shared;
    }

    static ClientLease take(AvroSerdeConfig config) {
        Map<String, Object> identity = config.clientIdentity();
        synchronized (CLIENTS) {
            Shared shared = CLIENTS.computeIfAbsent(identity, unused -> new Shared(Connections.open(config)));
            shared.holders++;
            return new ClientLease(identity, shared);
        }
    }

    RegistryClient client() {
        return shared.client;
    }

    @Override
    public void close() {
        synchronized (CLIENTS) {
            if (isReturned) {
                return;
            }
            isReturned = true;
            shared.holders--;
            if (shared.holders == 0) {
                CLIENTS.remove(identity);
                shared.client.close();
            }
        }
    }
}
