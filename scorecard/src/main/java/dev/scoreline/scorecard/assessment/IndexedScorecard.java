package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.scoring.Mark;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One revision with its criteria at hand by id and by the id a client brought; built once, used for every fact. */
public final class IndexedScorecard {

    /** A criterion and the section it stands in. */
    record Place(SectionId section, Criterion criterion, Policy policy) {
        Mark mark(@Nullable Answer answer) {
            return Mark.of(criterion, answer, policy);
        }
    }

    private final Scorecard scorecard;
    private final Map<CriterionId, Place> byId = new LinkedHashMap<>();
    private final Map<ExternalSid, Place> bySid = new HashMap<>();

    public IndexedScorecard(Scorecard scorecard) {
        this.scorecard = scorecard;
        for (Section section : scorecard.sections()) {
            for (Criterion criterion : section.criteria()) {
                index(new Place(section.id(), criterion, scorecard.policy()));
            }
        }
    }

    private void index(Place place) {
        byId.put(place.criterion().id(), place);
        ExternalSid sid = place.criterion().externalSid();
        if (sid != null) {
            bySid.putIfAbsent(sid, place);
        }
    }

    public Scorecard scorecard() {
        return scorecard;
    }

    Collection<Place> places() {
        return byId.values();
    }

    @Nullable Place place(CriterionId criterion) {
        return byId.get(criterion);
    }

    @Nullable Place place(ExternalSid metric) {
        return bySid.get(metric);
    }
}
