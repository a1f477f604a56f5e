package dev.scoreline.ingest.configuration;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.outcome.Verdict;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.key.KeyText;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import dev.scoreline.translation.configuration.ResourceNames;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletResponse;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Writes changes of configuration and waits for what the fold decided about them. */
public final class ConfigurationWrites {

    private final Writes writes;
    private final ViewReader views;

    public ConfigurationWrites(Writes writes, ViewReader views) {
        this.writes = writes;
        this.views = views;
    }

    /** Throws unless the caller may: the fold, which trusts its facts, does not ask again. */
    public static void require(Operation operation, Arrival arrival) {
        if (!Access.allows(arrival.caller().actor(), operation, Concern.ACCOUNT)) {
            throw new ProblemException(Problem.of(
                    Kind.FORBIDDEN,
                    "Expected the permission to " + operation.label().toLowerCase(Locale.ROOT)
                            + ", found that you do not have it."));
        }
    }

    /**
     * Makes something; the same again, while it lives, is the same making.
     *
     * @param bodyDigest of what the client said, however it was spelt
     */
    public Settlement.Known create(
            ResourceKind kind,
            String bodyDigest,
            Function<CreationId, ConfigurationEvent> event,
            Arrival arrival,
            HttpServletResponse response) {
        String name = kind.name();
        NaturalKey.Creation key = new NaturalKey.Creation(name, bodyDigest, arrival.idempotencyKey());
        CreationId id = arrival.account().ids().creation(key);
        String naturalKey = KeyText.join(name, bodyDigest, Objects.requireNonNullElse(arrival.idempotencyKey(), ""));
        return settle(event.apply(id), id.toString(), naturalKey, bodyDigest, arrival, response);
    }

    public Settlement.Known change(
            ResourceKey resource,
            String bodyDigest,
            ConfigurationEvent event,
            Arrival arrival,
            HttpServletResponse response) {
        String name = ResourceNames.of(resource);
        return settle(event, name, name, bodyDigest, arrival, response);
    }

    private Settlement.Known settle(
            ConfigurationEvent event,
            String entity,
            String naturalKey,
            String bodyDigest,
            Arrival arrival,
            HttpServletResponse response) {
        Acceptance acceptance = new Acceptance(
                arrival.event(event.getClass().getSimpleName(), entity),
                arrival.account().id(),
                arrival.caller().actor(),
                arrival.caller().userName(),
                arrival.caller().userEmail(),
                arrival.at(),
                naturalKey,
                arrival.correlation(),
                bodyDigest);
        ConfigurationFact fact = ConfigurationFacts.of(acceptance, event);
        return Verdict.known(writes.settle(fact, arrival), response);
    }

    /** What the fact was about, as it stands now. */
    public ConfigurationState resource(ResourceKind kind, HistoryRow outcome) {
        String subject = outcome.subject();
        ConfigurationState state =
                subject == null ? null : views.resource(outcome.account(), kind, ResourceNames.idOf(subject));
        if (state == null) {
            // Stored before the line that was just read: it can only be missing when something is broken.
            throw new IllegalStateException(
                    "Expected " + subject + " in the views once its history says so, found none");
        }
        return state;
    }
}
