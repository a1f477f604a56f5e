package dev.scoreline.schemas.provisioning;

import dev.scoreline.schemas.topic.Topic;

import java.util.List;
import java.util.stream.Collectors;

/** What would be created and what differs, before anything is changed; prints one line per topic. */
public record TopicPlan(List<Finding> findings) {

    public TopicPlan {
        findings = List.copyOf(findings);
    }

    public List<Topic<?, ?>> missing() {
        return findings.stream()
                .filter(Finding.Missing.class::isInstance)
                .<Topic<?, ?>>map(Finding::topic)
                .toList();
    }

    /** One sentence for each difference; empty when nothing stands against the plan. */
    public List<String> differences() {
        return findings.stream()
                .filter(Finding.Differs.class::isInstance)
                .flatMap(finding -> ((Finding.Differs) finding).sentences().stream())
                .toList();
    }

    @Override
    public String toString() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
