package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the AI runs of one assessment: which is the latest, and how far it has come.
 *
 * <p>Runs are ordered by when the log first named them, because ids are opaque; two ids that differ only in a trailing
 * number ({@code run-9}, {@code run-10}) are ordered by that number, so that a straggler is recognised even if nothing
 * was heard of it before.
 *
 * @param latest absent while no run was ever named
 * @param progress the last thing heard of the latest run
 * @param reported everything heard of the latest run: what is told again under its id is a repeat
 * @param completedDigest the request that completed it, because a completion with other values is a correction
 * @param error what the latest run said when it failed
 * @param earlier the runs before it, latest last
 * @param resultStands whether any run was completed since the assessment was opened
 */
public record AiRuns(
        @Nullable String latest,
        Progress progress,
        Set<Progress> reported,
        @Nullable String completedDigest,
        @Nullable String error,
        List<String> earlier,
        boolean resultStands) {

    /** How many earlier runs are remembered; enough for every report that can still be under way. */
    static final int REMEMBERED = 16;

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,30})");

    public enum Progress {
        NONE("none"),
        REQUESTED("requested"),
        STARTED("started"),
        COMPLETED("completed"),
        FAILED("failed");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static final AiRuns NONE = new AiRuns(null, Progress.NONE, Set.of(), null, null, List.of(), false);

    public AiRuns {
        reported = Set.copyOf(reported);
        earlier = List.copyOf(earlier);
    }

    /** Whether {@code run} is known to be older than the latest. */
    boolean isSuperseded(@Nullable String run) {
        return run != null && !run.equals(latest) && (earlier.contains(run) || isNumberedBeforeLatest(run));
    }

    private boolean isNumberedBeforeLatest(String run) {
        Matcher its = NUMBERED.matcher(run);
        Matcher latests = NUMBERED.matcher(latest == null ? "" : latest);
        return its.matches()
                && latests.matches()
                && its.group(1).equals(latests.group(1))
                && new BigInteger(its.group(2)).compareTo(new BigInteger(latests.group(2))) < 0;
    }

    /** Whether a named run was requested before. */
    boolean knows(String run) {
        return run.equals(latest) || earlier.contains(run);
    }

    /** Whether the same was reported before under the same id; without an id nothing is recognised. */
    boolean isRepeat(@Nullable String run, Progress report, String digest) {
        return run != null
                && run.equals(latest)
                && reported.contains(report)
                && (report != Progress.COMPLETED || digest.equals(completedDigest));
    }

    /** After a report of {@code run}; without an id it belongs to the latest. */
    AiRuns after(@Nullable String run, Progress report, String digest, @Nullable String why) {
        AiRuns current = run == null || run.equals(latest) ? this : begun(run);
        Set<Progress> heard = EnumSet.of(report);
        heard.addAll(current.reported);
        boolean completed = report == Progress.COMPLETED;
        return new AiRuns(
                current.latest,
                report,
                heard,
                completed ? digest : current.completedDigest,
                why,
                current.earlier,
                current.resultStands || completed);
    }

    /** As after a deletion: nothing stands, and a report of any run known so far comes too late. */
    AiRuns forgotten() {
        return new AiRuns(null, Progress.NONE, Set.of(), null, null, withLatest(), false);
    }

    /** Whether readers see no difference; a digest by itself is none. */
    boolean looksLike(AiRuns other) {
        return progress == other.progress && Objects.equals(latest, other.latest) && Objects.equals(error, other.error);
    }

    private AiRuns begun(String run) {
        return new AiRuns(run, Progress.NONE, Set.of(), null, null, withLatest(), resultStands);
    }

    private List<String> withLatest() {
        List<String> all = new ArrayList<>(earlier);
        if (latest != null) {
            all.add(latest);
        }
        return all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }
}
