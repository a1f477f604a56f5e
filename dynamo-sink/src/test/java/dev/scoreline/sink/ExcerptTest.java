package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.views.HistoryRow;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

    private static final int MANY = 500;

    @Test
    void shouldKeepAnOrdinaryLineAsItIs() {
        HistoryRow row = row(some(20, n -> change(n, "Friendly indeed")), some(20, n -> reason(n, "Because")));

        assertThat(Excerpt.of(row)).isEqualTo(row);
    }

    @Test
    void shouldNameEveryChangedFieldAndTheBeginningsOfItsTexts() {
        HistoryRow row = row(some(MANY, n -> change(n, "é".repeat(2_000))), List.of());

        List<FieldChange> changes = Excerpt.of(row).changes();

        assertThat(changes)
                .extracting(FieldChange::getField)
                .containsExactlyElementsOf(
                        row.changes().stream().map(FieldChange::getField).toList());
        assertThat(changes).extracting(FieldChange::getNewValue).containsOnly("é".repeat(60) + "… (2000 characters)");
        assertThat(bytes(changes)).isLessThan(Excerpt.MOST_OF_CHANGES);
    }

    @Test
    void shouldKeepTheFirstOfMoreChangesThanALineCanName() {
        HistoryRow row = row(some(100_000, n -> change(n, "x")), List.of());

        List<FieldChange> changes = Excerpt.of(row).changes();

        assertThat(changes).isNotEmpty().isEqualTo(row.changes().subList(0, changes.size()));
        assertThat(bytes(changes)).isLessThan(Excerpt.MOST_OF_CHANGES);
    }

    @Test
    void shouldShortenReasonsAndFaultsToo() {
        HistoryRow reasoned = row(List.of(), some(MANY, n -> reason(n, "x".repeat(2_000))));
        HistoryRow refused = Lines.of(AssessmentHistory.newBuilder(Histories.refused("FM1", 10, 1))
                .setRefusal(new Refusal(
                        RefusalCode.INVALID,
                        "x".repeat(100_000),
                        some(MANY, n -> new Fault("criteria[" + n + "]", "x".repeat(1_500)))))
                .build());

        PersonalHistory personal = Objects.requireNonNull(Excerpt.of(reasoned).personal());
        assertThat(personal.getReasons())
                .hasSize(MANY)
                .allMatch(reason -> reason.getReason().length() < 100);
        Refusal refusal = Objects.requireNonNull(Excerpt.of(refused).refusal());
        assertThat(refusal.getMessage()).hasSizeLessThan(17_000);
        assertThat(refusal.getFaults())
                .hasSize(MANY)
                .allMatch(fault -> fault.getMessage().length() < 300);
    }

    @Test
    void shouldNotCutACharacterInTwo() {
        HistoryRow row = row(some(MANY, n -> change(n, "x" + "😀".repeat(200))), List.of());

        assertThat(Excerpt.of(row).changes())
                .extracting(FieldChange::getNewValue)
                .allMatch(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private static HistoryRow row(List<FieldChange> changes, List<FieldReason> reasons) {
        return Lines.of(AssessmentHistory.newBuilder(Histories.moved("FM1", 10, 1))
                .setOutcome(Outcome.MOVED)
                .setChanges(changes)
                .setPersonal(new PersonalHistory("Linda", "linda@example.com", List.of(), reasons))
                .build());
    }

    private static <T> List<T> some(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private static FieldChange change(int number, String text) {
        return new FieldChange("criteria.1." + number + ".reason", null, text);
    }

    private static FieldReason reason(int number, String text) {
        return new FieldReason("criteria.1." + number + ".score", text);
    }

    private static long bytes(List<FieldChange> changes) {
        return changes.stream()
                .mapToLong(change ->
                        change.getField().length() + change.getNewValue().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
