package dev.scoreline.api.flex;

import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.ConfigurationState;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All answer sets of an account.
 *
 * @param notApplicable the answer that says so, the same in every set; null where no set has one
 */
@FlexShape
public record AnswerSetsBody(
        String accountSid,
        List<AnswerSetBody> answerSets,
        List<AnswerSetCategory> answerSetCategories,
        AnswerSetBody.@Nullable Answer notApplicable,
        String url) {

    /**
     * Answer sets as they are stored.
     *
     * @param states of kind {@code ANSWER_SET}, in their order
     */
    public static AnswerSetsBody of(String account, List<ConfigurationState> states, Links links) {
        List<AnswerSet> sets =
                states.stream().map(ConfigurationState::getAnswerSet).toList();
        return new AnswerSetsBody(
                account,
                IntStream.range(0, sets.size())
                        .mapToObj(place -> AnswerSetBody.of(sets.get(place), place))
                        .toList(),
                List.of(AnswerSetCategory.TWO, AnswerSetCategory.THREE, AnswerSetCategory.RATING),
                sets.stream()
                        .flatMap(set -> set.getAnswers().stream())
                        .filter(option -> option.getPercent() == null)
                        .findFirst()
                        .map(option -> AnswerSetBody.Answer.of(option, 0))
                        .orElse(null),
                links.answerSets());
    }
}
