package dev.scoreline.systemtests.running;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.story.MindForm;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The process dies in the middle of everything, and nothing that was acknowledged is lost or counted twice. */
class RestartIT {

    private static final int BEFORE_THE_KILL = 100;

    @Test
    void shouldSettleWritesAtOnceAndShowEveryAcknowledgedOneAfterBeingKilledWhileAClientWrites() {
        try (Scoreline scoreline = Scoreline.start()) {
            // Given an assessment, and a client that writes without a pause
            MindForm form = MindForm.publish(new Http(scoreline.url(), scoreline.basic()));
            Http supervisor = new Http(scoreline.url(), scoreline.bearer("12", "qualityDoAssessmentsAll"));
            String before = form.open(supervisor, "before");
            RatingWriter pbx = RatingWriter.start(new Http(scoreline.url(), scoreline.basic()), 7);
            scoreline.eventually("enough is acknowledged", pbx::acknowledged, size -> size >= BEFORE_THE_KILL);

            // When
            scoreline.kill();
            Set<Long> expected = new HashSet<>(pbx.stop());
            scoreline.startAgain();

            // Then ready means that a write gets its outcome, not a promise
            String after = form.open(supervisor, "after");
            for (String path : List.of(after, before)) {
                Http.Answer edited = supervisor.patch(path, form.scores(5, 7));
                assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
            }

            // And
            List<Long> seen = scoreline.eventually(
                    "everything acknowledged is there", pbx::listed, all -> all.containsAll(expected));
            assertThat(seen).doesNotHaveDuplicates();
            // The last one may have been on its way when the process died: written, and never acknowledged.
            assertThat(seen).hasSizeBetween(expected.size(), expected.size() + 1);
        }
    }
}
