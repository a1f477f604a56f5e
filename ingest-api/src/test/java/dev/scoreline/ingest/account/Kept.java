package dev.scoreline.ingest.account;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.ApiKey;
import dev.scoreline.schemas.configuration.CommentTags;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.Views;

import java.math.BigDecimal;
import java.util.List;

/** What the fold makes of facts about an account, as far as the answers show it. */
final class Kept {

    private Kept() {}

    /** From now on every fact is folded as soon as it is in the log. */
    static void by(IngestBench bench) {
        after(bench, () -> {});
    }

    /** The same, and before each something else happens. */
    static void after(IngestBench bench, Runnable first) {
        bench.log.thenScoring((line, token) -> {
            first.run();
            ConfigurationFact fact = ((Line.OfConfiguration) line).fact();
            ConfigurationState state = state(fact);
            bench.views.write(new Views(List.of(), List.of(), List.of(), List.of(state), List.of()));
            bench.views.write(Decisions.moved(line, token, subject(state)));
        });
    }

    private static String subject(ConfigurationState state) {
        return state.getKind().name() + ":" + state.getResourceId();
    }

    private static ConfigurationState state(ConfigurationFact fact) {
        return switch (fact.getType()) {
            case "ApiKeyCreated" -> {
                var made = fact.getApiKeyCreated();
                yield resource(ResourceKind.API_KEY, made.getKeySid())
                        .setApiKey(new ApiKey(
                                made.getKeySid(), made.getName(), made.getSecretHash(), made.getPermissions()))
                        .build();
            }
            case "ApiKeyRevoked" -> key(fact.getApiKeyRevoked().getKeySid());
            case "AnswerSetPut" -> {
                var put = fact.getAnswerSetPut();
                yield resource(ResourceKind.ANSWER_SET, put.getAnswerSetId())
                        .setAnswerSet(new AnswerSet(put.getAnswerSetId(), put.getName(), put.getAnswers()))
                        .build();
            }
            case "CommentTagsPut" ->
                resource(ResourceKind.COMMENT_TAGS, "main")
                        .setCommentTags(new CommentTags(fact.getCommentTagsPut().getTags()))
                        .build();
            default -> settings();
        };
    }

    private static ConfigurationState key(String sid) {
        return resource(ResourceKind.API_KEY, sid)
                .setApiKey(new ApiKey(sid, "Wallboard", "", List.of()))
                .build();
    }

    private static ConfigurationState settings() {
        return resource(ResourceKind.ACCOUNT, "main")
                .setAccountSettings(AccountSettings.newBuilder()
                        .setTelephonyZone("Europe/Moscow")
                        .setMinimumRate(new BigDecimal("1.000000"))
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
