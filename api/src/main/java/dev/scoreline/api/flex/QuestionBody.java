package dev.scoreline.api.flex;

import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.Question;
import dev.scoreline.schemas.configuration.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A question that questionnaires may hold.
 *
 * @param usage in how many questionnaires it stands
 */
@FlexShape
public record QuestionBody(
        String accountSid,
        String questionSid,
        String question,
        @Nullable String description,
        Category category,
        String answerSetId,
        boolean allowNa,
        int usage,
        @Nullable AnswerSetBody answerSet,
        String url) {

    /** The category as questions show it, with a key of its own for the name. */
    @FlexShape
    public record Category(String categorySid, @Nullable String categoryName) {

        static Category of(String sid, Configured configured) {
            ConfigurationState state = configured.find(ResourceKind.CATEGORY, sid);
            return new Category(sid, state == null ? null : state.getCategory().getName());
        }
    }

    /**
     * A question as it is stored.
     *
     * @param state of kind {@code QUESTION}
     */
    public static QuestionBody of(ConfigurationState state, Configured configured, Links links) {
        Question question = state.getQuestion();
        ConfigurationState answers = configured.find(ResourceKind.ANSWER_SET, question.getAnswerSetId());
        return new QuestionBody(
                state.getAccount(),
                question.getQuestionSid(),
                question.getQuestion(),
                question.getDescription(),
                Category.of(question.getCategorySid(), configured),
                question.getAnswerSetId(),
                question.getAllowNa(),
                question.getUsage(),
                answers == null ? null : AnswerSetBody.of(answers.getAnswerSet(), 0),
                links.question(question.getQuestionSid()));
    }
}
