package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One thing that an account has configured. What was deleted stays readable. */
public sealed interface Resource {
    ResourceKey key();

    /** Deleted, revoked or unmapped. */
    default boolean isGone() {
        return false;
    }

    /**
     * One revision of a scorecard.
     *
     * @param profile by whose name its users know the policy
     * @param published whether it has ever been active. From then on it counts as in use: assessments live in other
     *     partitions, which this fold cannot see and must not ask
     */
    record ScorecardRevision(Scorecard scorecard, Family family, String profile, boolean published)
            implements Resource {
        @Override
        public ResourceKey key() {
            return ResourceKey.revision(scorecard.id());
        }

        @Override
        public boolean isGone() {
            return scorecard.state() == ScorecardState.DELETED;
        }
    }

    /**
     * A list of questions under a name.
     *
     * @param base the scorecard that is assembled from it
     */
    record Questionnaire(
            ExternalSid sid,
            ScorecardBase base,
            String name,
            @Nullable String description,
            boolean active,
            List<ExternalSid> questions,
            boolean isGone)
            implements Resource {
        public Questionnaire {
            questions = List.copyOf(questions);
        }

        @Override
        public ResourceKey key() {
            return ResourceKey.questionnaire(sid);
        }

        Questionnaire deleted() {
            return new Questionnaire(sid, base, name, description, active, questions, true);
        }
    }

    /**
     * A heading over questions.
     *
     * @param section what it is in every scorecard
     */
    record Category(ExternalSid sid, SectionId section, String name, boolean isGone) implements Resource {
        @Override
        public ResourceKey key() {
            return ResourceKey.category(sid);
        }
    }

    /**
     * A question of a category.
     *
     * @param criterion what it is in every scorecard
     * @param usage in how many questionnaires it stands
     */
    record Question(
            ExternalSid sid,
            CriterionId criterion,
            ExternalSid category,
            String text,
            @Nullable String description,
            String answerSet,
            boolean allowNa,
            int usage,
            boolean isGone)
            implements Resource {
        @Override
        public ResourceKey key() {
            return ResourceKey.question(sid);
        }

        Question usedIn(int questionnaires) {
            return new Question(
                    sid, criterion, category, text, description, answerSet, allowNa, questionnaires, isGone);
        }

        Question deleted() {
            return new Question(sid, criterion, category, text, description, answerSet, allowNa, usage, true);
        }
    }

    record AnswerSet(String id, String name, List<Option> answers) implements Resource {
        public AnswerSet {
            answers = List.copyOf(answers);
        }

        @Override
        public ResourceKey key() {
            return ResourceKey.answerSet(id);
        }
    }

    record CommentTags(List<CommentTag> tags) implements Resource {
        public CommentTags {
            tags = List.copyOf(tags);
        }

        @Override
        public ResourceKey key() {
            return ResourceKey.COMMENT_TAGS;
        }
    }

    record CommentTag(String id, String name) {}

    /**
     * A key to this account's APIs.
     *
     * @param secretHash a salted hash; the secret itself is nowhere
     */
    record ApiKey(String sid, String name, String secretHash, SortedSet<String> permissions, boolean isGone)
            implements Resource {
        public ApiKey {
            permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
        }

        @Override
        public ResourceKey key() {
            return ResourceKey.apiKey(sid);
        }

        @Override
        public String toString() {
            return "ApiKey[" + sid + ", " + name + (isGone ? ", revoked]" : "]");
        }
    }

    /** A client id of the telephony API that belongs to this account. */
    record Client(long id, boolean isGone) implements Resource {
        @Override
        public ResourceKey key() {
            return ResourceKey.client(id);
        }
    }

    /**
     * What holds for the account as a whole.
     *
     * @param zone in which rollups count their hours; absent until it is first set, UTC until then, fixed from then on
     * @param idSecretReference names the secret, which is nowhere; fixed like the zone
     * @param aliases each a person, by all their ids
     */
    record AccountSettings(
            @Nullable ZoneId zone,
            ZoneId telephonyZone,
            Fraction minimumRate,
            @Nullable String idSecretReference,
            @Nullable String authTokenHash,
            List<SortedSet<NamespacedId>> aliases)
            implements Resource {
        public AccountSettings {
            aliases = List.copyOf(aliases);
        }

        @Override
        public ResourceKey key() {
            return ResourceKey.SETTINGS;
        }

        @Override
        public String toString() {
            return "AccountSettings[" + zone + ", " + telephonyZone + ", " + minimumRate + "]";
        }
    }
}
