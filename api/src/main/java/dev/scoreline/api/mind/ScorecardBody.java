package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.Scorecard;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.schemas.configuration.Section;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One revision of a scorecard.
 *
 * @param id of the revision
 * @param baseId of the scorecard through all its revisions
 * @param amendment how often words of this revision were changed, which changes no score
 * @param assignment null: everything
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record ScorecardBody(
        long id,
        long baseId,
        int revision,
        int amendment,
        String name,
        String state,
        String profile,
        @Nullable String externalSid,
        PolicyBody policy,
        List<Category> categories,
        @Nullable AssignmentBody assignment,
        String modifiedAt) {

    /**
     * One category of criteria.
     *
     * @param order its place, from 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    public record Category(
            long categoryId,
            @Nullable String externalSid,
            String label,
            int order,
            @Nullable BigDecimal weight,
            boolean critical,
            List<ScorecardCriterion> criteria) {

        static Category of(Section section, int order) {
            return new Category(
                    Objects.requireNonNull(section.getSectionId(), "a stored section has its id"),
                    section.getExternalSid(),
                    section.getLabel(),
                    order,
                    Plain.numberOrNull(section.getWeight()),
                    section.getCritical(),
                    IntStream.range(0, section.getCriteria().size())
                            .mapToObj(place ->
                                    ScorecardCriterion.of(section.getCriteria().get(place), place + 1))
                            .toList());
        }
    }

    /**
     * A revision as it is stored.
     *
     * @param state of kind {@code SCORECARD_REVISION}
     */
    public static ScorecardBody of(ConfigurationState state) {
        ScorecardRevision revision = state.getScorecardRevision();
        Scorecard scorecard = revision.getScorecard();
        return new ScorecardBody(
                revision.getRevisionId(),
                revision.getBaseId(),
                revision.getRevision(),
                revision.getAmendment(),
                scorecard.getName(),
                name(scorecard.getStatus()),
                scorecard.getProfile(),
                scorecard.getExternalSid(),
                PolicyBody.of(scorecard.getPolicy()),
                IntStream.range(0, scorecard.getSections().size())
                        .mapToObj(place -> Category.of(scorecard.getSections().get(place), place + 1))
                        .toList(),
                AssignmentBody.of(scorecard.getAssignment()),
                state.getModifiedAt().toString());
    }

    /** The name by which clients know it. */
    public static String name(ScorecardStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case ACTIVE -> "active";
            case RETIRED -> "retired";
            case DELETED -> "deleted";
            case UNKNOWN -> "unknown";
        };
    }
}
