package dev.scoreline.api.flex;

import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.Question;
import dev.scoreline.schemas.configuration.Questionnaire;
import dev.scoreline.schemas.configuration.ResourceKind;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** A questionnaire with its questions in order. */
@FlexShape
public record QuestionnaireBody(
        String accountSid,
        String questionnaireSid,
        String name,
        @Nullable String description,
        boolean active,
        List<ContainedQuestion> questions,
        String url) {

    /** A question as its questionnaires show it. */
    @FlexShape
    public record ContainedQuestion(
            String question,
            @Nullable String description,
            QuestionBody.Category category,
            String questionSid,
            String answerSetId,
            boolean allowNa,
            int usage) {

        static ContainedQuestion of(Question question, Configured configured) {
            return new ContainedQuestion(
                    question.getQuestion(),
                    question.getDescription(),
                    QuestionBody.Category.of(question.getCategorySid(), configured),
                    question.getQuestionSid(),
                    question.getAnswerSetId(),
                    question.getAllowNa(),
                    question.getUsage());
        }
    }

    /**
     * A questionnaire as it is stored.
     *
     * @param state of kind {@code QUESTIONNAIRE}
     */
    public static QuestionnaireBody of(ConfigurationState state, Configured configured, Links links) {
        Questionnaire questionnaire = state.getQuestionnaire();
        return new QuestionnaireBody(
                state.getAccount(),
                questionnaire.getQuestionnaireSid(),
                questionnaire.getName(),
                questionnaire.getDescription(),
                questionnaire.getActive(),
                questionnaire.getQuestionSids().stream()
                        .map(sid -> configured.find(ResourceKind.QUESTION, sid))
                        .filter(Objects::nonNull)
                        .map(question -> ContainedQuestion.of(question.getQuestion(), configured))
                        .toList(),
                links.questionnaire(questionnaire.getQuestionnaireSid()));
    }
}
