package dev.scoreline.api.flex;

import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.AnswerSet;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of answers that questions share, without the one that says not applicable: that is shown beside all sets.
 *
 * @param sort its place among the sets
 * @param type always {@code select}: one answer is chosen
 */
@FlexShape
public record AnswerSetBody(String id, String name, int sort, String categoryId, String type, List<Answer> answers) {

    /**
     * One answer of a set.
     *
     * @param score 0 to 100
     */
    @FlexShape
    public record Answer(String id, String name, @Nullable String description, BigDecimal score, int sort) {

        static Answer of(AnswerOption option, int sort) {
            BigDecimal score = option.getPercent() == null ? BigDecimal.ZERO : Plain.number(option.getPercent());
            return new Answer(option.getAnswerId(), option.getLabel(), null, score, sort);
        }
    }

    public static AnswerSetBody of(AnswerSet set, int sort) {
        List<AnswerOption> scored = set.getAnswers().stream()
                .filter(option -> option.getPercent() != null)
                .toList();
        return new AnswerSetBody(
                set.getAnswerSetId(),
                set.getName(),
                sort,
                AnswerSetCategory.of(scored.size()).id(),
                "select",
                IntStream.range(0, scored.size())
                        .mapToObj(place -> Answer.of(scored.get(place), place))
                        .toList());
    }
}
