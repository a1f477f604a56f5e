package dev.scoreline.ingest.questionnaire;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.QuestionBody;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Objects;

import static dev.scoreline.schemas.configuration.ResourceKind.QUESTION;

/** Makes, changes and deletes questions; each needs a category and an answer set that exist. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement/Questions")
public final class QuestionIntake {

    private final ConfigurationWrites writes;
    private final ViewReader views;
    private final PublicAddress address;
    private final Clock clock;

    public QuestionIntake(ConfigurationWrites writes, ViewReader views, PublicAddress address, Clock clock) {
        this.writes = writes;
        this.views = views;
        this.address = address;
        this.clock = clock;
    }

    private record Said(
            @Nullable ExternalSid category,
            @Nullable String question,
            @Nullable String description,
            @Nullable String answerSet,
            boolean allowNa) {

        static Said toCreate(Form form) {
            return new Said(
                    form.sid("CategorySid", "FY"),
                    form.text("Question", Texts.NAME),
                    form.optionalText("Description", Texts.DESCRIPTION),
                    form.id("AnswerSetId"),
                    form.flag("AllowNa"));
        }

        static Said toUpdate(Form form) {
            return new Said(
                    form.optionalSid("CategorySid", "FY"),
                    form.optionalText("Question", Texts.NAME),
                    form.optionalText("Description", Texts.DESCRIPTION),
                    form.optionalId("AnswerSetId"),
                    form.flag("AllowNa"));
        }

        String digest() {
            return Digest.of(category, question, description, answerSet, allowNa);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<QuestionBody> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        Said said = Form.read(request.getParameterMap(), Said::toCreate);
        Settlement.Known known = writes.create(
                QUESTION,
                said.digest(),
                id -> new QuestionCreated(
                        id,
                        Objects.requireNonNull(said.category()),
                        Objects.requireNonNull(said.question()),
                        said.description(),
                        Objects.requireNonNull(said.answerSet()),
                        said.allowNa()),
                arrival,
                response);
        return Answer.created(known.token(), body(known, request));
    }

    @PostMapping(path = "/{sid}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<QuestionBody> update(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        Said said = Form.read(request.getParameterMap(), Said::toUpdate);
        ExternalSid named = new ExternalSid(sid);
        QuestionUpdated event = new QuestionUpdated(
                named,
                said.category(),
                said.question(),
                said.description() == null ? null : new Replacement<>(said.description()),
                said.answerSet(),
                said.allowNa());
        Settlement.Known known = writes.change(ResourceKey.question(named), said.digest(), event, arrival, response);
        return Answer.ok(known.token(), body(known, request));
    }

    @DeleteMapping("/{sid}")
    ResponseEntity<Void> delete(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.DELETE_CONFIGURATION, arrival);
        ExternalSid named = new ExternalSid(sid);
        Settlement.Known known =
                writes.change(ResourceKey.question(named), "", new QuestionDeleted(named), arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    private QuestionBody body(Settlement.Known known, HttpServletRequest request) {
        String account = known.outcome().account();
        return QuestionBody.of(
                writes.resource(QUESTION, known.outcome()),
                (kind, id) -> views.resource(account, kind, id),
                address.links(request));
    }
}
