package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;

import java.util.List;

/** What the cluster has to say about one topic of the catalogue. */
public sealed interface Finding {

    Topic<?, ?> topic();

    /** It is not there yet. */
    record Missing(Topic<?, ?> topic) implements Finding {
        @Override
        public String toString() {
            return "create  " + topic + " (" + topic.partitions() + " partitions, kept " + topic.kept() + ")";
        }
    }

    /** It is as the catalogue wants it. */
    record Fine(Topic<?, ?> topic) implements Finding {
        @Override
        public String toString() {
            return "fine    " + topic;
        }
    }

    /**
     * It is there, but otherwise than the catalogue wants it.
     *
     * @param sentences one for each difference: topic, expected, found, remedy
     */
    record Differs(Topic<?, ?> topic, List<String> sentences) implements Finding {
        public Differs {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String toString() {
            return "differs " + String.join(System.lineSeparator() + "        ", sentences);
        }
    }
}
