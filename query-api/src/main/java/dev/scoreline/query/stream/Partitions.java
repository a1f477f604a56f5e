package dev.scoreline.query.stream;

import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.views.Entity;
import org.apache.kafka.common.TopicPartition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All partitions of all histories in a fixed order, which gives each its place in a {@link Position}. */
final class Partitions {

    private final List<TopicPartition> all = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Map<TopicPartition, Integer> indexes = new HashMap<>();

    Partitions(Topics topics) {
        for (Entity entity : Entity.values()) {
            Topic<?, ?> history = history(topics, entity);
            for (int partition = 0; partition < history.partitions(); partition++) {
                TopicPartition next = new TopicPartition(history.name(), partition);
                indexes.put(next, all.size());
                all.add(next);
                entities.add(entity);
            }
        }
    }

    private static Topic<?, ?> history(Topics topics, Entity entity) {
        return switch (entity) {
            case ASSESSMENT -> topics.assessmentHistory();
            case COMMENT -> topics.commentHistory();
            case RATING -> topics.ratingHistory();
            case CONFIGURATION -> topics.configurationHistory();
        };
    }

    List<TopicPartition> all() {
        return all;
    }

    List<TopicPartition> of(Set<Entity> wanted) {
        return all.stream()
                .filter(partition -> wanted.contains(entity(index(partition))))
                .toList();
    }

    int count() {
        return all.size();
    }

    int index(TopicPartition partition) {
        Integer index = indexes.get(partition);
        if (index == null) {
            throw new IllegalArgumentException("Expected a partition of a history, found " + partition);
        }
        return index;
    }

    Entity entity(int index) {
        return entities.get(index);
    }
}
