package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Profile;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scorecards as words: {@code aScorecard().section("Opening", criterion("Greeting").max(5)).build()}.
 *
 * <p>Ids count from 1 in the order of mention: sections by themselves, criteria through the whole scorecard.
 */
public final class ScorecardFixture {

    private Policy policy = Profile.ENNEO.policy();
    private long base = 1;
    private int revision = 1;
    private int amendment;
    private String name = "Telephone quality";
    private ScorecardState state = ScorecardState.ACTIVE;
    private final List<Section> sections = new ArrayList<>();
    private long criteria;

    private ScorecardFixture() {}

    public static ScorecardFixture aScorecard() {
        return new ScorecardFixture();
    }

    public static CriterionFixture criterion(String label) {
        return new CriterionFixture(label);
    }

    public static SectionFixture section(String label, CriterionFixture... criteria) {
        return new SectionFixture(label, List.of(criteria));
    }

    public ScorecardFixture of(Profile profile) {
        return policy(profile.policy());
    }

    public ScorecardFixture policy(Policy newPolicy) {
        policy = newPolicy;
        return this;
    }

    /** One section named "All", for scorecards whose sections are beside the point. */
    public ScorecardFixture criteria(CriterionFixture... criteria) {
        return section(new SectionFixture("All", List.of(criteria)));
    }

    public ScorecardFixture base(long newBase) {
        base = newBase;
        return this;
    }

    public ScorecardFixture revision(int newRevision) {
        revision = newRevision;
        return this;
    }

    public ScorecardFixture amendment(int newAmendment) {
        amendment = newAmendment;
        return this;
    }

    public ScorecardFixture name(String newName) {
        name = newName;
        return this;
    }

    public ScorecardFixture state(ScorecardState newState) {
        state = newState;
        return this;
    }

    public ScorecardFixture section(SectionFixture section) {
        List<Criterion> built = new ArrayList<>();
        for (CriterionFixture criterion : section.criteria) {
            criteria++;
            built.add(criterion.build(new CriterionId(criteria)));
        }
        sections.add(new Section(
                new SectionId(sections.size() + 1L), null, section.label, section.weight, section.critical, built));
        return this;
    }

    /** The revision's id is its base times a thousand plus its number, so that it tells where it belongs. */
    public Scorecard build() {
        return new Scorecard(
                new ScorecardBase(base),
                new RevisionId(base * 1_000 + revision),
                revision,
                amendment,
                null,
                name,
                state,
                sections,
                policy,
                Assignment.EVERYTHING);
    }

    /** Answers in the order of the scorecard's criteria; null leaves one unscored. */
    public static Map<CriterionId, Answer> answers(Scorecard scorecard, @Nullable Answer... answers) {
        List<CriterionId> ids = scorecard.criteria().map(Criterion::id).toList();
        if (answers.length != ids.size()) {
            throw new IllegalArgumentException("Expected an answer, or null for none, to each of the " + ids.size()
                    + " criteria, found " + answers.length);
        }
        Map<CriterionId, Answer> byId = new LinkedHashMap<>();
        for (int index = 0; index < answers.length; index++) {
            Answer answer = answers[index];
            if (answer != null) {
                byId.put(ids.get(index), answer);
            }
        }
        return byId;
    }

    /** A section before it has an id. */
    public static final class SectionFixture {
        private final String label;
        private final List<CriterionFixture> criteria;
        private @Nullable Fraction weight;
        private boolean critical;

        private SectionFixture(String label, List<CriterionFixture> criteria) {
            this.label = label;
            this.criteria = List.copyOf(criteria);
        }

        public SectionFixture weight(String newWeight) {
            weight = Fraction.parse(newWeight);
            return this;
        }

        public SectionFixture critical() {
            critical = true;
            return this;
        }
    }

    /** A criterion before it has an id: 10 points in steps of 1, N/A allowed, unless something else is said. */
    public static final class CriterionFixture {
        private final String label;
        private Fraction maxPoints = Fraction.of(10);
        private @Nullable Fraction weight;
        private boolean allowNa = true;
        private boolean bonus;
        private KnockOut knockOut = KnockOut.NONE;
        private Scale scale = new Scale.NumericScale(Fraction.ONE);
        private @Nullable ExternalSid externalSid;
        private Guidance guidance = Guidance.NONE;

        private CriterionFixture(String label) {
            this.label = label;
        }

        public CriterionFixture max(long points) {
            return max(Fraction.of(points));
        }

        public CriterionFixture max(Fraction points) {
            maxPoints = points;
            return this;
        }

        public CriterionFixture weight(String newWeight) {
            weight = Fraction.parse(newWeight);
            return this;
        }

        public CriterionFixture withoutNa() {
            allowNa = false;
            return this;
        }

        public CriterionFixture bonus() {
            bonus = true;
            return this;
        }

        public CriterionFixture knocksOut(KnockOut newKnockOut) {
            knockOut = newKnockOut;
            return this;
        }

        public CriterionFixture scale(Scale newScale) {
            scale = newScale;
            return this;
        }

        /** Answers "full", "half" and "none" for 100, 50 and 0 percent, and "na" for not applicable. */
        public CriterionFixture fullHalfNone() {
            return scale(new Scale.AnswerSet(List.of(
                    new Scale.AnswerSet.Option.Worth("full", "Yes", Fraction.HUNDRED),
                    new Scale.AnswerSet.Option.Worth("half", "Partly", Fraction.of(50)),
                    new Scale.AnswerSet.Option.Worth("none", "No", Fraction.ZERO),
                    new Scale.AnswerSet.Option.NotApplicable("na", "Not applicable"))));
        }

        public CriterionFixture metNotMet() {
            return scale(new Scale.MetNotMet());
        }

        public CriterionFixture rating(long min, long max) {
            return scale(new Scale.Rating(Fraction.of(min), Fraction.of(max)));
        }

        public CriterionFixture externalSid(String newSid) {
            externalSid = new ExternalSid(newSid);
            return this;
        }

        public CriterionFixture guidance(Guidance newGuidance) {
            guidance = newGuidance;
            return this;
        }

        Criterion build(CriterionId id) {
            return new Criterion(id, externalSid, label, maxPoints, weight, allowNa, bonus, knockOut, scale, guidance);
        }
    }
}
