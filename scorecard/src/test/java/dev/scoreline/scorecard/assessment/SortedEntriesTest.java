package dev.scoreline.scorecard.assessment;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class SortedEntriesTest {

    @Test
    void shouldBehaveLikeATreeMapAndLeaveItsPredecessorsAlone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Integer, String> model = new TreeMap<>();
        SortedEntries<Integer, String> entries = SortedEntries.empty();
        for (int step = 0; step < 300; step++) {
            Map<Integer, String> before = new TreeMap<>(model);
            SortedEntries<Integer, String> predecessor = entries;
            int key = random.nextInt(60);

            entries = entries.with(key, "value " + step);
            model.put(key, "value " + step);

            assertThat(entries).as("seed %d, step %d", seed, step).isEqualTo(model);
            assertThat(entries.keySet()).containsExactlyElementsOf(model.keySet());
            assertThat(entries.entrySet()).hasSize(model.size());
            assertThat(entries.get(key)).isEqualTo("value " + step);
            assertThat(entries.containsKey(-1)).isFalse();
            assertThat(predecessor).isEqualTo(before).hasSize(before.size());
        }
    }

    @Test
    void shouldReportExactlyWhatDiffersInOrder() {
        // Given
        String shared = "same";
        SortedEntries<Integer, String> before =
                SortedEntries.copyOf(Map.of(1, "gone", 2, shared, 3, "old", 9, "gone too"));
        SortedEntries<Integer, String> after = SortedEntries.copyOf(Map.of(0, "new", 2, shared, 3, "changed"));
        List<String> differences = new ArrayList<>();

        // When
        before.differencesTo(after, (key, old, now) -> differences.add(key + " " + old + " " + now));

        // Then
        assertThat(differences).containsExactly("0 null new", "1 gone null", "3 old changed", "9 gone too null");
    }

    @Test
    void shouldNotCopyWhatIsAlreadySorted() {
        // Given
        SortedEntries<Integer, String> entries = SortedEntries.copyOf(Map.of(2, "two", 1, "one"));

        // Then
        assertThat(SortedEntries.copyOf(entries)).isSameAs(entries);
        assertThat(entries.toString()).isEqualTo("{1=one, 2=two}");
    }
}
