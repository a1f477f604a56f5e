package dev.scoreline.ingest.questionnaire;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.Category;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.Question;
import dev.scoreline.schemas.configuration.Questionnaire;
import dev.scoreline.schemas.configuration.ResourceKind;

/** Resources as the fold leaves them. */
final class Configured {

    private Configured() {}

    static ConfigurationState category(String sid, String name) {
        return resource(ResourceKind.CATEGORY, sid)
                .setCategory(Category.newBuilder()
                        .setCategorySid(sid)
                        .setSectionId(1)
                        .setName(name)
                        .build())
                .build();
    }

    static ConfigurationState question(String sid, String category) {
        return resource(ResourceKind.QUESTION, sid)
                .setQuestion(Question.newBuilder()
                        .setQuestionSid(sid)
                        .setCriterionId(1)
                        .setCategorySid(category)
                        .setQuestion("Did she greet?")
                        .setAnswerSetId("two-options")
                        .setAllowNa(true)
                        .build())
                .build();
    }

    static ConfigurationState questionnaire(String sid) {
        return resource(ResourceKind.QUESTIONNAIRE, sid)
                .setQuestionnaire(Questionnaire.newBuilder()
                        .setQuestionnaireSid(sid)
                        .setBaseId(1)
                        .setName("Calls")
                        .setActive(true)
                        .build())
                .build();
    }

    private static ConfigurationState.Builder resource(ResourceKind kind, String id) {
        return ConfigurationState.newBuilder()
                .setAccount(OneAccount.ID.value())
                .setKind(kind)
                .setResourceId(id)
                .setVersion(1)
                .setSource(new SourcePosition(0, 1L))
                .setModifiedAt(IngestBench.NOW);
    }
}
