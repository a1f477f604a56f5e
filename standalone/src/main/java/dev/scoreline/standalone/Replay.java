package dev.scoreline.standalone;

import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.RefusedException;
import dev.scoreline.testkit.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Empties what follows from the facts, while nothing runs: the table, scoring's stores with their changelogs, and how
 * far scoring has read. The next start reads all facts from the first on and makes it again.
 *
 * <p>Facts, schemas, history and the topics of states stay: what is told again is told under the same keys.
 */
public final class Replay {

    /** As scoring calls itself: its consumer group, and what the names of its changelogs begin with. */
    private static final String SCORING = Topics.DEFAULT_PREFIX + "-scoring";

    private Replay() {}

    /** Throws with one sentence when there is nothing to replay, or when something runs on it. */
    public static void prepare(Path directory) {
        if (!Files.exists(directory)) {
            throw new RefusedException("Expected the data of a Scoreline that has run in "
                    + directory.toAbsolutePath().normalize() + ", found none: name its directory with --data-dir.");
        }
        try (DataDirectory data = DataDirectory.claim(directory)) {
            forgetWhatScoringHasRead(data);
            data.emptyWhatFollowsFromFacts();
        }
    }

    private static void forgetWhatScoringHasRead(DataDirectory data) {
        try (EmbeddedBroker broker = EmbeddedBroker.on(data.kafka());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Set<String> changelogs = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(SCORING + "-"))
                    .collect(Collectors.toUnmodifiableSet());
            admin.deleteTopics(changelogs).all().get();
            // Asked for by what it has read: a list of groups leaves out those that are still being loaded.
            if (!admin.listConsumerGroupOffsets(SCORING)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .isEmpty()) {
                // Its members are remembered for a while after they have gone.
                admin.removeMembersFromConsumerGroup(SCORING, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
                admin.deleteConsumerGroups(List.of(SCORING)).all().get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Expected to forget what scoring has read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to forget what scoring has read, found an interruption", stopped);
        }
    }
}
