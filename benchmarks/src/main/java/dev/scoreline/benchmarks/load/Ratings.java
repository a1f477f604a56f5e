package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Scenario;
import dev.scoreline.benchmarks.load.OpenLoop.Times;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;

import java.io.IOException;
import java.util.HexFormat;

/** Ratings by callers, each of a call of its own. */
record Ratings(Client client, long seed, long clientId) implements Scenario {

    private static final int QUEUES = 4;

    @Override
    public void play(long number, Times times) throws IOException, InterruptedException, Unexpected {
        HexFormat hex = HexFormat.of().withUpperCase();
        String body = "{\"call_uuid\":\"" + hex.toHexDigits(seed) + hex.toHexDigits(number) + "\",\"extension_id\":"
                + (27_871 + number % QUEUES) + ",\"rate\":" + (1 + Math.floorMod(seed + number, 5))
                + ",\"max_rate\":5}";
        Client.expect(201, client.send("POST", "/client/" + clientId + "/quality_rate/", Client.JSON, body));
    }
}
