package dev.scoreline.ingest.questionnaire;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.CategoryBody;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryUpdated;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

import static dev.scoreline.schemas.configuration.ResourceKind.CATEGORY;

/** Makes, renames and deletes categories of questions. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement/Categories")
public final class CategoryIntake {

    private final ConfigurationWrites writes;
    private final PublicAddress address;
    private final Clock clock;

    public CategoryIntake(ConfigurationWrites writes, PublicAddress address, Clock clock) {
        this.writes = writes;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CategoryBody> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        String name = Form.read(request.getParameterMap(), form -> form.text("Name", Texts.NAME));
        Settlement.Known known =
                writes.create(CATEGORY, Digest.of(name), id -> new CategoryCreated(id, name), arrival, response);
        return Answer.created(known.token(), body(known, request));
    }

    @PostMapping(path = "/{sid}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CategoryBody> update(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        String name = Form.read(request.getParameterMap(), form -> form.text("Name", Texts.NAME));
        ExternalSid named = new ExternalSid(sid);
        Settlement.Known known = writes.change(
                ResourceKey.category(named), Digest.of(name), new CategoryUpdated(named, name), arrival, response);
        return Answer.ok(known.token(), body(known, request));
    }

    @DeleteMapping("/{sid}")
    ResponseEntity<Void> delete(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.DELETE_CONFIGURATION, arrival);
        ExternalSid named = new ExternalSid(sid);
        Settlement.Known known =
                writes.change(ResourceKey.category(named), "", new CategoryDeleted(named), arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    private CategoryBody body(Settlement.Known known, HttpServletRequest request) {
        return CategoryBody.of(writes.resource(CATEGORY, known.outcome()), address.links(request));
    }
}
