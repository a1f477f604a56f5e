package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.assessment.IndexedScorecard;
import dev.scoreline.scorecard.assessment.Revisions;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scorecards published so far in one partition. A question about them costs one read and a parsed revision is kept
 * at hand, so nothing here grows slower with the number of revisions.
 */
final class PublishedScorecards {

    /** Far more than the scorecards that are in use at a time; an old one is parsed again when it is needed. */
    private static final int AT_HAND = 64;

    private static final String BY_QUESTIONNAIRE = "questionnaire";
    private static final String BY_BASE = "base";

    private final KeyValueStore<String, ScorecardRevision> revisions;
    private final KeyValueStore<String, Long> active;
    private final Map<String, IndexedScorecard> parsed = new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IndexedScorecard> eldest) {
            return size() > AT_HAND;
        }
    };

    PublishedScorecards(AssessmentStores stores) {
        this.revisions = stores.revisions();
        this.active = stores.active();
    }

    /** Whether the publication is news; an amendment that is not newer than the one held changes nothing. */
    boolean publish(String account, ScorecardRevision revision, Scorecard scorecard) {
        IndexedScorecard held = revision(account, scorecard.id());
        if (held != null && held.scorecard().amendment() >= scorecard.amendment()) {
            return false;
        }
        if (held != null) {
            activeKeys(account, held.scorecard()).forEach(active::delete);
        }
        activeKeys(account, scorecard)
                .forEach(key -> active.put(key, scorecard.id().value()));
        revisions.put(key(account, scorecard.id()), revision);
        parsed.put(key(account, scorecard.id()), new IndexedScorecard(scorecard));
        return true;
    }

    @Nullable IndexedScorecard revision(String account, RevisionId id) {
        String key = key(account, id);
        IndexedScorecard atHand = parsed.get(key);
        if (atHand != null) {
            return atHand;
        }
        ScorecardRevision stored = revisions.get(key);
        if (stored == null) {
            return null;
        }
        IndexedScorecard read = new IndexedScorecard(Meaning.scorecard(stored));
        parsed.put(key, read);
        return read;
    }

    /** How often a revision has been published by now, its amendments included. */
    long publications(String account, RevisionId id) {
        IndexedScorecard held = revision(account, id);
        return held == null ? 0 : held.scorecard().amendment() + 1L;
    }

    /** What an assessment sees at a publication: this one as it was published, whatever became of it since. */
    Revisions with(AssessmentFact publication) {
        ScorecardRevision published = publication.getScorecardPublished().getRevision();
        RevisionId publishedId = new RevisionId(published.getRevisionId());
        IndexedScorecard held = revision(publication.getAccount(), publishedId);
        IndexedScorecard then = held != null && held.scorecard().amendment() == published.getAmendment()
                ? held
                : new IndexedScorecard(Meaning.scorecard(published));
        return new AccountRevisions(publication.getAccount()) {
            @Override
            public @Nullable IndexedScorecard revision(RevisionId id) {
                return id.equals(publishedId) ? then : super.revision(id);
            }
        };
    }

    /** What facts of this account see. */
    Revisions of(String account) {
        return new AccountRevisions(account);
    }

    private class AccountRevisions implements Revisions {
        private final String account;

        AccountRevisions(String account) {
            this.account = account;
        }

        @Override
        public @Nullable IndexedScorecard revision(RevisionId id) {
            return PublishedScorecards.this.revision(account, id);
        }

        @Override
        public @Nullable IndexedScorecard inForce(ExternalSid questionnaire) {
            return highest(account, StoreKeys.prefix(account, BY_QUESTIONNAIRE, questionnaire.value()));
        }

        @Override
        public @Nullable IndexedScorecard latestActive(ScorecardBase base) {
            return highest(account, StoreKeys.prefix(account, BY_BASE, base.toString()));
        }
    }

    private @Nullable IndexedScorecard highest(String account, String prefix) {
        try (KeyValueIterator<String, Long> found = active.reverseRange(prefix, StoreKeys.above(prefix))) {
            return found.hasNext() ? revision(account, new RevisionId(found.next().value)) : null;
        }
    }

    /** Under what an active revision is found, the number of the revision last; none for any other. */
    private static List<String> activeKeys(String account, Scorecard scorecard) {
        List<String> keys = new ArrayList<>();
        if (scorecard.state() == ScorecardState.ACTIVE) {
            String number = StoreKeys.padded(scorecard.revision());
            String id = StoreKeys.padded(scorecard.id().value());
            keys.add(StoreKeys.prefix(account, BY_BASE, scorecard.base().toString(), number) + id);
            ExternalSid questionnaire = scorecard.externalSid();
            if (questionnaire != null) {
                keys.add(StoreKeys.prefix(account, BY_QUESTIONNAIRE, questionnaire.value(), number) + id);
            }
        }
        return keys;
    }

    private static String key(String account, RevisionId id) {
        return StoreKeys.prefix(account) + StoreKeys.padded(id.value());
    }
}
