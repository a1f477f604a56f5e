package dev.scoreline.ingest.questionnaire;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.QuestionnaireBody;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
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
import java.util.List;
import java.util.Objects;

import static dev.scoreline.schemas.configuration.ResourceKind.QUESTIONNAIRE;

/** Makes, changes and deletes questionnaires. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement/Questionnaires")
public final class QuestionnaireIntake {

    private final ConfigurationWrites writes;
    private final ViewReader views;
    private final PublicAddress address;
    private final Clock clock;

    public QuestionnaireIntake(ConfigurationWrites writes, ViewReader views, PublicAddress address, Clock clock) {
        this.writes = writes;
        this.views = views;
        this.address = address;
        this.clock = clock;
    }

    private record Said(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean active,
            @Nullable List<ExternalSid> questions) {

        static Said toCreate(Form form) {
            return new Said(
                    form.text("Name", Texts.NAME),
                    form.optionalText("Description", Texts.DESCRIPTION),
                    form.optionalFlag("Active"),
                    form.sids("QuestionSids", "GE"));
        }

        static Said toUpdate(Form form) {
            return new Said(
                    form.optionalText("Name", Texts.NAME),
                    form.optionalText("Description", Texts.DESCRIPTION),
                    form.flag("Active"),
                    form.sids("QuestionSids", "GE"));
        }

        String digest() {
            return Digest.of(name, description, active, questions);
        }
    }

    /** Active unless the client says otherwise. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<QuestionnaireBody> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        Said said = Form.read(request.getParameterMap(), Said::toCreate);
        Settlement.Known known = writes.create(
                QUESTIONNAIRE,
                said.digest(),
                id -> new QuestionnaireCreated(
                        id,
                        Objects.requireNonNull(said.name()),
                        said.description(),
                        !Boolean.FALSE.equals(said.active()),
                        Objects.requireNonNullElse(said.questions(), List.of())),
                arrival,
                response);
        return Answer.created(known.token(), body(known, request));
    }

    @PostMapping(path = "/{sid}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<QuestionnaireBody> update(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        Said said = Form.read(request.getParameterMap(), Said::toUpdate);
        ExternalSid named = new ExternalSid(sid);
        QuestionnaireUpdated event = new QuestionnaireUpdated(
                named,
                said.name(),
                said.description() == null ? null : new Replacement<>(said.description()),
                said.active(),
                said.questions());
        Settlement.Known known =
                writes.change(ResourceKey.questionnaire(named), said.digest(), event, arrival, response);
        return Answer.ok(known.token(), body(known, request));
    }

    @DeleteMapping("/{sid}")
    ResponseEntity<Void> delete(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.DELETE_CONFIGURATION, arrival);
        ExternalSid named = new ExternalSid(sid);
        Settlement.Known known =
                writes.change(ResourceKey.questionnaire(named), "", new QuestionnaireDeleted(named), arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    private QuestionnaireBody body(Settlement.Known known, HttpServletRequest request) {
        String account = known.outcome().account();
        return QuestionnaireBody.of(
                writes.resource(QUESTIONNAIRE, known.outcome()),
                (kind, id) -> views.resource(account, kind, id),
                address.links(request));
    }
}
