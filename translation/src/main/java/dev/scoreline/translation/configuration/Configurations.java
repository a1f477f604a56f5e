package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.configuration.IdCounters;
import dev.scoreline.schemas.configuration.ScorecardLine;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.Configuration.Counters;
import dev.scoreline.scorecard.configuration.Configuration.Creation;
import dev.scoreline.scorecard.configuration.Line;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.translation.UntranslatableException;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/** All that the configuration fold keeps of one account. */
public final class Configurations {

    private Configurations() {}

    /**
     * What the fold's store keeps of an account.
     *
     * @param partition of the account's facts
     */
    public static AccountConfiguration toWire(String account, int partition, Configuration configuration) {
        Counters counters = configuration.counters();
        return new AccountConfiguration(
                account,
                configuration.version(),
                new SourcePosition(partition, configuration.position()),
                new IdCounters(counters.base(), counters.revision(), counters.section(), counters.criterion()),
                configuration.resources().values().stream()
                        .map(kept -> Resources.toWire(account, partition, kept))
                        .toList(),
                configuration.lines().values().stream()
                        .map(Configurations::toWire)
                        .toList(),
                configuration.creations().entrySet().stream()
                        .map(Configurations::toWire)
                        .toList());
    }

    public static Configuration toDomain(AccountConfiguration stored) {
        IdCounters counters = stored.getCounters();
        return new Configuration(
                stored.getVersion(),
                stored.getSource().getOffset(),
                new Counters(
                        counters.getBaseId(),
                        counters.getRevisionId(),
                        counters.getSectionId(),
                        counters.getCriterionId()),
                stored.getResources().stream()
                        .map(Resources::toDomain)
                        .collect(toMap(kept -> kept.resource().key(), Function.identity(), (a, b) -> b, TreeMap::new)),
                stored.getLines().stream()
                        .map(Configurations::toDomain)
                        .collect(toMap(line -> line.base().value(), Function.identity(), (a, b) -> b, TreeMap::new)),
                stored.getCreations().stream()
                        .collect(toMap(
                                made -> new CreationId(made.getCreationId()),
                                Configurations::toDomain,
                                (a, b) -> b,
                                TreeMap::new)));
    }

    private static ScorecardLine toWire(Line line) {
        return new ScorecardLine(
                line.base().value(),
                Family.valueOf(line.family().name()),
                line.lastRevision(),
                line.lastSection(),
                line.lastCriterion(),
                line.revisions().stream().map(RevisionId::value).toList());
    }

    private static Line toDomain(ScorecardLine line) {
        return new Line(
                new ScorecardBase(line.getBaseId()),
                family(line.getFamily()),
                line.getLastRevision(),
                line.getLastSectionId(),
                line.getLastCriterionId(),
                line.getRevisionIds().stream().map(RevisionId::new).toList());
    }

    private static dev.scoreline.scorecard.configuration.Family family(Family family) {
        return switch (family) {
            case FLEX -> dev.scoreline.scorecard.configuration.Family.FLEX;
            case MIND -> dev.scoreline.scorecard.configuration.Family.MIND;
            case PBX, UNKNOWN -> throw UntranslatableException.unknown("a family that has scorecards");
        };
    }

    private static dev.scoreline.schemas.configuration.Creation toWire(Map.Entry<CreationId, Creation> creation) {
        ResourceKey made = creation.getValue().made();
        return new dev.scoreline.schemas.configuration.Creation(
                creation.getKey().toString(),
                ResourceNames.toWire(made.kind()),
                made.id(),
                creation.getValue().times());
    }

    private static Creation toDomain(dev.scoreline.schemas.configuration.Creation made) {
        return new Creation(
                new ResourceKey(ResourceNames.toDomain(made.getKind()), made.getResourceId()), made.getTimes());
    }
}
