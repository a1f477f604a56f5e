package dev.scoreline.query.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.ScorecardBody;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scorecards of an account. Every user of the account may read them. */
@RestController
@RequestMapping("/api/mind/quality/scorecard")
public final class ScorecardController {

    private static final BinaryOperator<ConfigurationState> LATER = BinaryOperator.maxBy(
            Comparator.comparingInt(state -> state.getScorecardRevision().getRevision()));

    /** Of each scorecard one revision. */
    record Scorecards(List<ScorecardBody> scorecards, int total) {}

    private final ViewReader views;

    public ScorecardController(ViewReader views) {
        this.views = views;
    }

    /**
     * The latest revision of each scorecard that is in the wanted state; without one, in any but deleted. With a
     * conversation only those that are meant for it.
     */
    @GetMapping
    Scorecards list(Caller caller, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        ScorecardStatus wanted = wantedState(parameters);
        MeantFor meant = MeantFor.of(parameters);
        parameters.check();
        List<ScorecardBody> latest = views
                .resources(caller.account().id().value(), ResourceKind.SCORECARD_REVISION)
                .stream()
                .filter(state -> state.getScorecardRevision().getFamily() == Family.MIND)
                .filter(state -> isWanted(state, wanted))
                .collect(Collectors.toMap(
                        state -> state.getScorecardRevision().getBaseId(), Function.identity(), LATER, TreeMap::new))
                .values()
                .stream()
                .filter(state -> meant.fits(state.getScorecardRevision()))
                .map(ScorecardBody::of)
                .toList();
        return new Scorecards(latest, latest.size());
    }

    /** One revision, in whatever state. */
    @GetMapping("/{id}")
    ResponseEntity<ScorecardBody> get(@PathVariable("id") String id, Caller caller) {
        ConfigurationState state = views.resource(caller.account().id().value(), ResourceKind.SCORECARD_REVISION, id);
        if (state == null) {
            throw Absent.of("a scorecard", id);
        }
        return ResponseEntity.ok().eTag("\"" + state.getVersion() + "\"").body(ScorecardBody.of(state));
    }

    private static @Nullable ScorecardStatus wantedState(Parameters parameters) {
        return parameters.read(
                "state",
                "draft, active, retired or deleted",
                text -> Arrays.stream(ScorecardStatus.values())
                        .filter(status -> status != ScorecardStatus.UNKNOWN)
                        .filter(status -> ScorecardBody.name(status).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isWanted(ConfigurationState state, @Nullable ScorecardStatus wanted) {
        ScorecardRevision revision = state.getScorecardRevision();
        ScorecardStatus status = revision.getScorecard().getStatus();
        return wanted == null ? status != ScorecardStatus.DELETED : status == wanted;
    }
}
