package dev.scoreline.api.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.ConfigurationState;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** A set of answers that questions share. */
public record AnswerSetBody(String id, String name, List<Answer> answers) {

    /**
     * One answer: it has a score, or it means not applicable.
     *
     * @param score 0 to 100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            String id,
            String label,
            @Nullable BigDecimal score,
            @Nullable Boolean notApplicable) {

        static Answer of(AnswerOption option) {
            BigDecimal percent = option.getPercent();
            return new Answer(
                    option.getAnswerId(),
                    option.getLabel(),
                    Plain.numberOrNull(percent),
                    percent == null ? Boolean.TRUE : null);
        }
    }

    public AnswerSetBody {
        answers = List.copyOf(answers);
    }

    public static AnswerSetBody of(ConfigurationState state) {
        AnswerSet set = state.getAnswerSet();
        return new AnswerSetBody(
                set.getAnswerSetId(),
                set.getName(),
                set.getAnswers().stream().map(Answer::of).toList());
    }
}
