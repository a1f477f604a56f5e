package dev.scoreline.schemas.topic;

import dev.scoreline.schemas.deadletter.DeadLetter;
import dev.scoreline.schemas.key.RollupKey;
import dev.scoreline.schemas.rollup.RollupState;
import org.apache.avro.specific.SpecificRecord;

import java.util.regex.Pattern;

/** What topics of one kind have in common: how they are named, how long and how large they keep. */
record TopicNaming(String prefix, int partitions) {

    private static final Pattern LEGAL_PREFIX = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

    private static final int MIB = 1024 * 1024;

    /** A request body is at most 256 KB; Avro is never four times as long as the JSON it came from. */
    private static final int FACT_BYTES = MIB;

    /**
     * An outcome holds all that its fact changed. The largest is a configuration change that touches many scorecards,
     * such as a renamed category; an assessment of 256 KB with all its old values stays far below.
     */
    private static final int RESULT_BYTES = 16 * MIB;

    /** The largest record there is, and what a dead letter says about it. */
    private static final int DEAD_LETTER_BYTES = RESULT_BYTES + MIB;

    private static final String INGEST = "ingest-api";
    private static final String SCORING = "scoring-stream";

    TopicNaming {
        if (!LEGAL_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "Expected a topic prefix of 1 to 100 letters, digits, '.', '_' or '-', found '" + prefix + "'");
        }
    }

    <K, V extends SpecificRecord> Topic<K, V> facts(String entity, KeyFormat<K> key, Class<V> value) {
        String purpose =
                "Facts: what ingest accepted about each " + entity + ", in order; the record everything follows from";
        return topic(entity + ".events", purpose, key, value, Kept.FOREVER, FACT_BYTES, factWriters(entity));
    }

    <K, V extends SpecificRecord> Topic<K, V> history(String entity, KeyFormat<K> key, Class<V> value) {
        String purpose = "Outcomes: what became of each " + entity + " fact, duplicates and refusals included";
        return topic(entity + ".history", purpose, key, value, Kept.days(30), RESULT_BYTES, SCORING);
    }

    <K, V extends SpecificRecord> Topic<K, V> state(String entity, KeyFormat<K> key, Class<V> value) {
        String purpose = "State: the latest of each " + entity + ", for analysts";
        return topic(entity + ".state", purpose, key, value, Kept.LATEST, RESULT_BYTES, SCORING);
    }

    Topic<RollupKey, RollupState> rollups() {
        String purpose = "Sums per hour and dimension, exact after corrections";
        return topic("rollup.state", purpose, KeyFormat.ROLLUP, RollupState.class, Kept.LATEST, FACT_BYTES, SCORING);
    }

    Topic<byte[], DeadLetter> deadLetters() {
        String purpose = "Records that could not be decoded or folded, kept whole so that they can be re-driven";
        return topic(
                "dead-letters",
                purpose,
                KeyFormat.RAW,
                DeadLetter.class,
                Kept.days(30),
                DEAD_LETTER_BYTES,
                "whoever could not read the record: scoring-stream or dynamo-sink");
    }

    private static String factWriters(String entity) {
        return entity.equals("assessment") ? INGEST + "; " + SCORING + " for ScorecardPublished" : INGEST;
    }

    private <K, V extends SpecificRecord> Topic<K, V> topic(
            String name,
            String purpose,
            KeyFormat<K> key,
            Class<V> value,
            Kept kept,
            int maxRecordBytes,
            String owner) {
        return new Topic<>(prefix + "." + name, purpose, key, value, partitions, kept, maxRecordBytes, owner);
    }
}
