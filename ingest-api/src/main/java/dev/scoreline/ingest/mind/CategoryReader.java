package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads the categories of a scorecard and their criteria, in the order that their {@code order} gives them. */
final class CategoryReader {

    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_CRITERIA = 500;

    private CategoryReader() {}

    /** Something that stands at a place of its own choosing. */
    private record Placed<T>(long order, T value) {}

    static List<SectionDraft> sections(JsonValue categories) {
        return inOrder(
                categories.objects(MOST_CATEGORIES, category -> new Placed<>(order(category), section(category))));
    }

    /** What has no order stays behind what has one, as it was sent. */
    private static <T> List<T> inOrder(List<Placed<T>> placed) {
        return placed.stream()
                .sorted(Comparator.comparingLong(Placed::order))
                .map(Placed::value)
                .toList();
    }

    private static long order(JsonObject one) {
        return Objects.requireNonNullElse(one.optional("order", JsonValue::integer), Long.MAX_VALUE);
    }

    private static SectionDraft section(JsonObject category) {
        Long id = category.optional("categoryId", JsonValue::integer);
        return new SectionDraft(
                id == null ? null : new SectionId(id),
                sid(category),
                category.required("label", value -> value.words(Texts.NAME)),
                category.optional("weight", JsonValue::numberFromZero),
                flag(category, "critical", false),
                inOrder(category.each(
                        "criteria", MOST_CRITERIA, criterion -> new Placed<>(order(criterion), criterion(criterion)))));
    }

    private static CriterionDraft criterion(JsonObject criterion) {
        Long id = criterion.optional("id", JsonValue::integer);
        return new CriterionDraft(
                id == null ? null : new CriterionId(id),
                sid(criterion),
                criterion.required("label", value -> value.words(Texts.NAME)),
                criterion.required("maxPoints", JsonValue::numberFromZero),
                criterion.optional("weight", JsonValue::numberFromZero),
                flag(criterion, "allowNa", true),
                flag(criterion, "bonus", false),
                knockOut(criterion),
                ScaleReader.scale(criterion),
                new Guidance(
                        criterion.optional("description", value -> value.text(Texts.DESCRIPTION)),
                        criterion.optional("assessmentPrompt", value -> value.text(Texts.PROSE)),
                        flag(criterion, "autoGenerateByAi", true)));
    }

    /** Failing the whole assessment includes failing its category. */
    private static KnockOut knockOut(JsonObject criterion) {
        boolean ofCategory = flag(criterion, "makeOrBreakForCategory", false);
        if (flag(criterion, "makeOrBreakForAssessment", false)) {
            return KnockOut.ASSESSMENT;
        }
        return ofCategory ? KnockOut.SECTION : KnockOut.NONE;
    }

    private static boolean flag(JsonObject one, String name, boolean otherwise) {
        return Objects.requireNonNullElse(one.optional(name, JsonValue::flag), otherwise);
    }

    private static @Nullable ExternalSid sid(JsonObject one) {
        return one.optional("externalSid", value -> new ExternalSid(value.id()));
    }
}
