package dev.scoreline.registry.server.catalogue;

import dev.scoreline.registry.server.log.LogRecord;
import dev.scoreline.registry.server.log.LogUnavailableException;
import dev.scoreline.registry.server.log.SchemaLog;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegistryTest {

    private final LateLog log = new LateLog();
    private final Registry registry = new Registry(log);

    @Test
    void shouldNotGiveTheIdOfALostAnswerToAnotherSchema() {
        // Given an append that happened, but whose answer came too late
        log.late = true;
        assertThatThrownBy(() -> registry.register("a", "\"string\"")).isInstanceOf(LogUnavailableException.class);
        log.late = false;

        // When
        int other = registry.register("b", "\"int\"");

        // Then
        assertThat(other).isEqualTo(2);
        assertThat(registry.register("a", "\"string\"")).isEqualTo(1);
        assertThat(log.appends).isEqualTo(2);
    }

    @Test
    void shouldDecideNothingWhileTheLogIsInDoubt() {
        log.late = true;
        assertThatThrownBy(() -> registry.register("a", "\"string\"")).isInstanceOf(LogUnavailableException.class);

        assertThatThrownBy(() -> registry.register("b", "\"int\"")).isInstanceOf(LogUnavailableException.class);

        assertThat(log.appends).isEqualTo(1);
    }

    /** Takes every record; while late, it neither confirms nor feeds them. */
    private static final class LateLog implements SchemaLog {

        private final List<LogRecord> unfed = new ArrayList<>();
        private final List<Consumer<LogRecord>> followers = new ArrayList<>();
        private boolean late;
        private int appends;

        @Override
        public void follow(Consumer<LogRecord> fold) {
            followers.add(fold);
        }

        @Override
        public void settle() {
            if (late && !unfed.isEmpty()) {
                throw new LogUnavailableException("still in doubt", new TimeoutException());
            }
            unfed.forEach(found -> followers.forEach(fold -> fold.accept(found)));
            unfed.clear();
        }

        @Override
        public void append(List<LogRecord> records) {
            appends++;
            unfed.addAll(records);
            settle();
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }
}
