package dev.scoreline.ingest.account;

import dev.scoreline.api.administration.CommentTagsBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CommentTagsPut;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;

import static dev.scoreline.schemas.configuration.ResourceKind.COMMENT_TAGS;

/** Replaces the tags that comments may carry; comments that stand keep theirs. */
@RestController
@RequestMapping("/v1/comment-tags")
public final class CommentTagsIntake {

    private static final int MOST_TAGS = 500;

    private final ConfigurationWrites writes;
    private final Clock clock;

    public CommentTagsIntake(ConfigurationWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommentTagsBody> put(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        JsonNode body = JsonBody.of(request);
        CommentTagsPut event = JsonObject.read(
                body,
                fields -> new CommentTagsPut(
                        fields.required("tags", list -> list.objects(MOST_TAGS, CommentTagsIntake::tag))));
        Settlement.Known known = writes.change(ResourceKey.COMMENT_TAGS, Digest.ofJson(body), event, arrival, response);
        return Answer.ok(known.token(), CommentTagsBody.of(writes.resource(COMMENT_TAGS, known.outcome())));
    }

    private static CommentTag tag(JsonObject tag) {
        return new CommentTag(tag.required("id", JsonValue::id), tag.required("name", name -> name.words(Texts.NAME)));
    }
}
