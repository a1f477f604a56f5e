package dev.scoreline.query.account;

import dev.scoreline.api.administration.AnswerSetBody;
import dev.scoreline.api.administration.CommentTagsBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.ViewReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sets of answers and tags of comments. Every user of the account may read them. */
@RestController
@RequestMapping("/v1")
public final class AnswerSetController {

    /** In the order in which they were made. */
    record AnswerSets(List<AnswerSetBody> answerSets) {}

    private static final Comparator<ConfigurationState> OLDEST_FIRST =
            Comparator.comparing(AnswerSetController::made).thenComparing(ConfigurationState::getResourceId);

    private final ViewReader views;

    public AnswerSetController(ViewReader views) {
        this.views = views;
    }

    @GetMapping("/answer-sets")
    AnswerSets answerSets(Caller caller) {
        return new AnswerSets(living(caller, ResourceKind.ANSWER_SET).stream()
                .map(AnswerSetBody::of)
                .toList());
    }

    @GetMapping("/comment-tags")
    CommentTagsBody commentTags(Caller caller) {
        return living(caller, ResourceKind.COMMENT_TAGS).stream()
                .map(CommentTagsBody::of)
                .findFirst()
                .orElse(new CommentTagsBody(List.of()));
    }

    private List<ConfigurationState> living(Caller caller, ResourceKind kind) {
        return views.resources(caller.account().id().value(), kind).stream()
                .filter(state -> state.getDeletedAt() == null)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Instant made(ConfigurationState state) {
        return Objects.requireNonNullElse(state.getFirstAcceptedAt(), state.getModifiedAt());
    }
}
