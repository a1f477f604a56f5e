package dev.scoreline.scorecard.rollup;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.identity.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ContributionTest {
    private static final long SEED = 4_711;
    private static final AccountId ACCOUNT = new AccountId("AC5c0e11ae000000000000000000000001");
    private static final HourBucket NINE = HourBucket.parse("2026-11-21T09:00Z");
    private static final HourBucket TEN = HourBucket.parse("2026-11-21T10:00Z");
    private static final Dimension ALICE = Dimension.agent(NamespacedId.pbx("alice"));
    private static final Dimension TEAM = Dimension.team(NamespacedId.mind(7));
    private static final Dimension CRITERION = Dimension.criterion(new ScorecardBase(3), new CriterionId(12));

    @Test
    void shouldAddAFirstContributionToEachDimensionAndToTheAccount() {
        List<RollupDelta> deltas = Contribution.net(List.of(), List.of(scored(NINE, "80", ALICE, TEAM)));

        assertThat(deltas)
                .extracting(RollupDelta::key)
                .containsExactly(key(Dimension.ACCOUNT, NINE), key(ALICE, NINE), key(TEAM, NINE));
        assertThat(deltas).extracting(RollupDelta::change).containsOnly(figures("80"));
    }

    @Test
    void shouldSendOneNetDeltaForACorrection() {
        List<RollupDelta> deltas =
                Contribution.net(List.of(scored(NINE, "80", ALICE)), List.of(scored(NINE, "72.5", ALICE)));

        assertThat(deltas)
                .hasSize(2)
                .extracting(
                        delta -> delta.change().scores().count(),
                        delta -> delta.change().scores().sum().hundredths())
                .containsOnly(tuple(0L, -7_50L));
    }

    @Test
    void shouldStaySilentWhenNothingChanges() {
        Contribution same = scored(NINE, "80", ALICE, TEAM);

        assertThat(Contribution.net(List.of(same), List.of(same))).isEmpty();
    }

    @Test
    void shouldTouchOnlyTheDimensionsThatChange() {
        List<RollupDelta> deltas =
                Contribution.net(List.of(scored(NINE, "80", ALICE)), List.of(scored(NINE, "80", ALICE, TEAM)));

        assertThat(deltas).containsExactly(new RollupDelta(key(TEAM, NINE), figures("80")));
    }

    @Test
    void shouldTakeFromOneHourWhatItGivesToAnother() {
        List<RollupDelta> deltas =
                Contribution.net(List.of(scored(NINE, "80", ALICE)), List.of(scored(TEN, "80", ALICE)));

        assertThat(deltas)
                .containsExactly(
                        new RollupDelta(
                                key(Dimension.ACCOUNT, NINE), figures("80").negated()),
                        new RollupDelta(key(Dimension.ACCOUNT, TEN), figures("80")),
                        new RollupDelta(key(ALICE, NINE), figures("80").negated()),
                        new RollupDelta(key(ALICE, TEN), figures("80")));
    }

    @Test
    void shouldLeaveNothingBehindAfterADeletion() {
        Contribution contribution = scored(NINE, "80", ALICE).and(CRITERION, figures("50"));

        Map<RollupKey, Figures> sums = new HashMap<>();
        apply(sums, Contribution.net(List.of(), List.of(contribution)));
        apply(sums, Contribution.net(List.of(contribution), List.of()));

        assertThat(sums)
                .hasSize(3)
                .allSatisfy((key, figures) -> assertThat(figures.isZero()).isTrue());
    }

    @Test
    void shouldCountACriterionWithItsOwnPercentage() {
        List<RollupDelta> deltas =
                Contribution.net(List.of(), List.of(scored(NINE, "80", ALICE).and(CRITERION, figures("50"))));

        assertThat(deltas).contains(new RollupDelta(key(CRITERION, NINE), figures("50")));
    }

    @Test
    void shouldEqualABatchRecomputationAfterAnyChanges() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Contribution> live = new ArrayList<>();
        Map<RollupKey, Figures> incremental = new HashMap<>();
        for (int step = 0; step < 3_000; step++) {
            int place = random.nextInt(40);
            List<Contribution> before = place < live.size() ? List.of(live.get(place)) : List.of();
            List<Contribution> after = random.nextInt(4) == 0 ? List.of() : List.of(anyContribution(random));
            apply(incremental, Contribution.net(before, after));
            before.forEach(live::remove);
            live.addAll(after);
        }

        Map<RollupKey, Figures> batch = new HashMap<>();
        apply(batch, Contribution.net(List.of(), live));
        incremental.values().removeIf(Figures::isZero);
        assertThat(incremental).as("seed %s", SEED).isNotEmpty().isEqualTo(batch);
    }

    @Test
    void shouldRefuseADeltaThatChangesNothing() {
        assertThatThrownBy(() -> new RollupDelta(key(ALICE, NINE), Figures.ZERO))
                .hasMessageContaining("found zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flex:WK1", "mind:23", "pbx:alice:desk"})
    void shouldReadNamespacedIdsAsTheyAreShown(String shown) {
        assertThat(NamespacedId.parse(shown)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "flex:", "sip:alice", "FLEX:WK1"})
    void shouldRefuseAnIdWithoutAFamily(String text) {
        assertThatThrownBy(() -> NamespacedId.parse(text)).hasMessageContaining("found '" + text + "'");
    }

    @Test
    void shouldShowDimensionsLegibly() {
        assertThat(List.of(Dimension.ACCOUNT, ALICE, CRITERION, Dimension.scorecard(new ScorecardBase(3))))
                .extracting(Dimension::toString)
                .containsExactly("account", "agent=pbx:alice", "criterion=3.12", "scorecard=3");
    }

    private static void apply(Map<RollupKey, Figures> sums, List<RollupDelta> deltas) {
        deltas.forEach(delta -> sums.merge(delta.key(), delta.change(), Figures::plus));
    }

    private static Contribution anyContribution(SplittableRandom random) {
        String percentage = BigDecimal.valueOf(random.nextInt(10_001), 2).toString();
        Contribution contribution = scored(random.nextBoolean() ? NINE : TEN, percentage, ALICE);
        return random.nextBoolean() ? contribution : contribution.and(CRITERION, figures("50"));
    }

    private static Contribution scored(HourBucket hour, String percentage, Dimension... dimensions) {
        return Contribution.of(ACCOUNT, hour, Set.of(dimensions), figures(percentage));
    }

    private static Figures figures(String percentage) {
        return Figures.ofAssessment(new BigDecimal(percentage), false, 0, Verdict.OPEN);
    }

    private static RollupKey key(Dimension dimension, HourBucket hour) {
        return new RollupKey(ACCOUNT, dimension, hour);
    }
}
