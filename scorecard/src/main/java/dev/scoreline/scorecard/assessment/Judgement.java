package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.scoring.Mark;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * What is held about one criterion: the value that counts, who said so and why, and the AI's value beside it.
 *
 * @param byHuman whether a person touched it last, even if that left it undecided
 * @param answer as it was said; kept also when the scale cannot read it, and then {@code standing} is unscored
 * @param by the person, absent for an AI value
 */
public record Judgement(
        Standing standing,
        boolean byHuman,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable AiValue ai) {

    /** A criterion nobody has said anything about. */
    public static final Judgement NONE = new Judgement(Standing.UNSCORED, false, null, null, null, null, null);

    /** Scored or not applicable. */
    public boolean isDecided() {
        return standing == Standing.NOT_APPLICABLE || (standing != Standing.UNSCORED && answer != null);
    }

    /**
     * A person's word. Any field confirms what an AI said or what nobody had decided; the same word to what a person
     * had already verified leaves this very judgement.
     */
    Judgement said(Place place, Edit<Answer> score, Edit<String> why, String person, Instant when) {
        Answer said = score.of(answer);
        Judgement judged = new Judgement(
                score instanceof Edit.Clear ? Standing.UNSCORED : standingOf(place, said, Standing.HUMAN_VERIFIED),
                true,
                said,
                why.of(reason),
                person,
                when,
                ai);
        boolean leavesItUndecided = score instanceof Edit.Clear && standing == Standing.UNSCORED;
        return holdsTheSameAs(judged) && (byHuman || leavesItUndecided) ? this : judged;
    }

    /** A completed AI run's word, or its silence: it counts unless a person has decided. */
    Judgement found(Place place, @Nullable AiFinding finding, Instant when) {
        AiValue value = finding == null ? null : AiValue.of(finding);
        if (byHuman && (isDecided() || value == null || value.answer() == null)) {
            return Objects.equals(ai, value) ? this : new Judgement(standing, true, answer, reason, by, at, value);
        }
        if (value == null) {
            return NONE;
        }
        Judgement judged = new Judgement(
                standingOf(place, value.answer(), Standing.AI_GENERATED),
                false,
                value.answer(),
                value.reason(),
                null,
                when,
                value);
        return !byHuman && holdsTheSameAs(judged) && value.equals(ai) ? this : judged;
    }

    /** The same word read on another revision's scale. */
    Judgement readAgain(Place place) {
        if (answer == null) {
            return this;
        }
        Standing now = standingOf(place, answer, byHuman ? Standing.HUMAN_VERIFIED : Standing.AI_GENERATED);
        return now == standing ? this : new Judgement(now, byHuman, answer, reason, by, at, ai);
    }

    private boolean holdsTheSameAs(Judgement other) {
        return standing == other.standing
                && Objects.equals(answer, other.answer)
                && Objects.equals(reason, other.reason);
    }

    private static Standing standingOf(Place place, @Nullable Answer answer, Standing decided) {
        if (answer == null) {
            return decided == Standing.HUMAN_VERIFIED ? decided : Standing.UNSCORED;
        }
        return switch (place.mark(answer)) {
            case Mark.Scored ignored -> decided;
            case Mark.NotApplicable ignored -> Standing.NOT_APPLICABLE;
            case Mark.Unscored ignored -> Standing.UNSCORED;
            case Mark.Unreadable ignored -> Standing.UNSCORED;
        };
    }
}
