package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Scenario;
import dev.scoreline.benchmarks.load.OpenLoop.Times;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import dev.scoreline.benchmarks.load.Wire.Answer;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that is created, then read: either once with the token of the write, which waits inside Scoreline, or again
 * and again until it is there, as a client without tokens would.
 */
record Visible(Client client, Answers answers, boolean byToken) implements Scenario {

    private static final Pattern SID = Pattern.compile("\"assessment_sid\":\"(FM[0-9a-f]{32})\"");
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PACE_MILLIS = 5;

    @Override
    public void play(long number, Times times) throws IOException, InterruptedException, Unexpected {
        long sent = System.nanoTime();
        Answer created = answers.create(number);
        long accepted = System.nanoTime();
        times.took("sent to 201", accepted - sent);
        String path = Setup.FLEX + "Assessments?SegmentId=" + answers.segment(number);
        String sid = sid(created);
        if (byToken) {
            Answer read = Client.expect(200, client.get(path, Objects.requireNonNull(created.token())));
            if (!read.body().contains(sid)) {
                throw new Unexpected("a stale read in spite of a token", path);
            }
        } else {
            poll(path, sid, accepted);
        }
        times.took("201 to visible", System.nanoTime() - accepted);
    }

    private void poll(String path, String sid, long accepted) throws IOException, InterruptedException, Unexpected {
        while (!Client.expect(200, client.get(path, null)).body().contains(sid)) {
            if (System.nanoTime() - accepted > LONGEST_NANOS) {
                throw new Unexpected("not visible after 30 s", path);
            }
            TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
        }
    }

    private static String sid(Answer created) throws Unexpected {
        Matcher sid = SID.matcher(created.body());
        if (!sid.find()) {
            throw new Unexpected("an assessment without a sid", created.body());
        }
        return sid.group(1);
    }
}
