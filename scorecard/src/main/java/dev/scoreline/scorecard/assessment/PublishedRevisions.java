package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** {@link Revisions} in memory: an immutable value that every publication succeeds by another. */
public final class PublishedRevisions implements Revisions {

    /** Nothing published yet. */
    public static final PublishedRevisions NONE = new PublishedRevisions(Map.of());

    private final Map<RevisionId, IndexedScorecard> published;

    private PublishedRevisions(Map<RevisionId, IndexedScorecard> published) {
        this.published = published;
    }

    /** These revisions and {@code scorecard}; an older amendment than the one held changes nothing. */
    public PublishedRevisions and(Scorecard scorecard) {
        IndexedScorecard held = published.get(scorecard.id());
        if (held != null && held.scorecard().amendment() >= scorecard.amendment()) {
            return this;
        }
        Map<RevisionId, IndexedScorecard> more = new LinkedHashMap<>(published);
        more.put(scorecard.id(), new IndexedScorecard(scorecard));
        return new PublishedRevisions(more);
    }

    @Override
    public @Nullable IndexedScorecard revision(RevisionId id) {
        return published.get(id);
    }

    @Override
    public @Nullable IndexedScorecard inForce(ExternalSid questionnaire) {
        return latest(scorecard -> questionnaire.equals(scorecard.externalSid()));
    }

    @Override
    public @Nullable IndexedScorecard latestActive(ScorecardBase base) {
        return latest(scorecard -> base.equals(scorecard.base()));
    }

    private @Nullable IndexedScorecard latest(Predicate<Scorecard> wanted) {
        return published.values().stream()
                .filter(candidate -> candidate.scorecard().state() == ScorecardState.ACTIVE)
                .filter(candidate -> wanted.test(candidate.scorecard()))
                .max(Comparator.comparingInt(candidate -> candidate.scorecard().revision()))
                .orElse(null);
    }
}
