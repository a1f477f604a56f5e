package dev.scoreline.query.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.api.mind.StatusName;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.schemas.assessment.Totals;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a change leaves behind: as much as a list shows, and where to read the rest is known by the id. */
sealed interface StateBody {

    /**
     * As assessments are listed.
     *
     * @param state the name of where it stands in its lifecycle
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record OfAssessment(
            String family,
            String state,
            String agentId,
            @Nullable String evaluator,
            @Nullable Long teamId,
            @Nullable String segmentId,
            @Nullable String questionnaireSid,
            @Nullable String callUuid,
            @Nullable Long scorecardId,
            @Nullable Long scorecardBaseId,
            @Nullable BigDecimal percentage,
            @Nullable String outcome)
            implements StateBody {

        static OfAssessment of(AssessmentState state) {
            PinnedRevision pinned = state.getScorecard();
            Totals totals = state.getTotals();
            return new OfAssessment(
                    state.getFamily().name().toLowerCase(Locale.ROOT),
                    StatusName.of(state.getStatus()),
                    state.getAgentId(),
                    state.getEvaluator(),
                    state.getTeamId(),
                    state.getSegmentId(),
                    state.getQuestionnaireSid(),
                    state.getCallUuid(),
                    pinned == null ? null : (Long) pinned.getRevisionId(),
                    pinned == null ? null : (Long) pinned.getBaseId(),
                    totals == null ? null : Plain.numberOrNull(totals.getPercentage()),
                    totals == null ? null : totals.getOutcome().name());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record OfComment(
            String agentId,
            String evaluator,
            String segmentId,
            String categoryId,
            String categoryName,
            String offset,
            @Nullable String comment)
            implements StateBody {

        static OfComment of(CommentState state) {
            CommentRecorded about = state.getComment();
            PersonalComment personal = state.getPersonal();
            return new OfComment(
                    about.getAgentId(),
                    about.getEvaluator(),
                    about.getSegmentId(),
                    about.getCategoryId(),
                    about.getCategoryName(),
                    about.getSegmentOffset(),
                    personal == null ? null : personal.getComment());
        }
    }

    /** All ratings of one call. */
    record OfCall(List<Rating> ratings) implements StateBody {

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @JsonPropertyOrder(alphabetic = false)
        record Rating(
                long id,
                Object extensionId,
                @Nullable String agentId,
                BigDecimal rate,
                BigDecimal maxRate,
                BigDecimal percentage) {

            static Rating of(RatingResult rating) {
                return new Rating(
                        rating.getRatingId(),
                        Plain.integerOrText(rating.getExtensionId()),
                        rating.getAgentId(),
                        Plain.number(rating.getRate()),
                        Plain.number(rating.getMaxRate()),
                        Plain.number(rating.getPercentage()));
            }
        }

        static OfCall of(RatingState state) {
            return new OfCall(state.getRatings().stream().map(Rating::of).toList());
        }
    }

    /** Every resource that was changed, the one that was meant first. */
    record OfConfiguration(List<Resource> resources) implements StateBody {

        record Resource(String kind, Object id, long version, boolean deleted) {

            static Resource of(ConfigurationState state) {
                return new Resource(
                        state.getKind().name(),
                        Plain.integerOrText(state.getResourceId()),
                        state.getVersion(),
                        state.getDeletedAt() != null);
            }
        }

        static OfConfiguration of(List<ConfigurationState> states) {
            return new OfConfiguration(states.stream().map(Resource::of).toList());
        }
    }
}
