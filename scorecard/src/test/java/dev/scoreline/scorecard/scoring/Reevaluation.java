package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Redoes the sum from the text of an explanation and nothing else, as a distrustful reader would. */
final class Reevaluation {

    private static final Pattern CRITERION =
            Pattern.compile("Criterion (\\d+) of section (\\d+) '[^']*': (.*); (earns .*|stays out)");
    private static final Pattern SECTION = Pattern.compile("Section (\\d+) '[^']*': its criteria make (\\S+) of (\\S+?)"
            + "( after its knock-out)?(, .* %.*)?; (earns .*|stays out)");
    private static final Pattern EARNS = Pattern.compile("earns (.*) of (.*), weighs (.*) of the whole");
    private static final Pattern ON_TOP = Pattern.compile("earns (.*) on top");
    private static final Pattern WHOLE = Pattern.compile("Whole: its sections make (\\S+) of (\\S+); (.*)");
    private static final Pattern SCORED = Pattern.compile(".*scored (\\S+) of (\\S+)");
    private static final Pattern POSSIBLE = Pattern.compile(".*, (\\S+) possible");
    private static final Pattern SECTION_KNOCKED_OUT = Pattern.compile("Knock-out: .*; section (\\d+) counts 0");
    private static final Pattern POINTS =
            Pattern.compile("Points: (\\S+) scored of (\\S+) decided, (\\S+) apply; complete to (.*)");
    private static final Pattern BAND = Pattern.compile(", band '([^']*)' from (\\S+?)(?=,|$)");
    private static final Pattern PASSED = Pattern.compile(", passed from (\\S+?)(?=,|$)");

    private final List<String> lines;
    private final Map<String, Share> sums = new LinkedHashMap<>();
    private final Map<String, Fraction> points = new LinkedHashMap<>();
    private final Set<String> zeroed = new HashSet<>();
    private final Map<String, Share> brought = new LinkedHashMap<>();
    private final Map<String, Fraction> weights = new LinkedHashMap<>();
    private Fraction used = Fraction.ZERO;
    private Fraction total = Fraction.ZERO;
    private boolean decided;

    Reevaluation(String explanation) {
        this.lines = explanation.lines().toList();
    }

    SecondOpinion.Finding finding() {
        each(SECTION_KNOCKED_OUT, match -> zeroed.add(match.group(1)));
        each(CRITERION, this::addCriterion);
        each(SECTION, this::addSection);
        boolean wholeZeroed = lines.stream().anyMatch(line -> line.endsWith("; the whole counts 0"));
        boolean failed = wholeZeroed || lines.stream().anyMatch(line -> line.contains("; the whole is flagged"));
        Share whole = brought.values().stream().reduce(Share.NONE, Share::plus);
        Fraction percentage = wholeZeroed ? Fraction.ZERO : decided ? whole.percentage() : null;
        assertWhole(whole, percentage);
        assertWeights(whole);
        Fraction scored = wholeZeroed ? Fraction.ZERO : scored();
        assertPoints(scored);
        SecondOpinion.Finding finding = new SecondOpinion.Finding(
                written(scored),
                written(used),
                written(total),
                percentage == null ? null : written(percentage),
                band(percentage),
                outcome(failed, percentage),
                weights.values().stream().map(Reevaluation::written).toList());
        assertThat(lines.getLast())
                .isEqualTo("Outcome: " + finding.outcome()
                        + (finding.band() == null ? "" : ", band '" + finding.band() + "'"));
        return finding;
    }

    private void addCriterion(MatchResult match) {
        String section = match.group(2);
        Share share = share(match.group(4));
        sums.merge(section, share, Share::plus);
        if (share.of().isZero() && !match.group(3).startsWith("bonus")) {
            assertThat(match.group(4)).isEqualTo("stays out");
        }
        addPoints(section, match.group(3));
    }

    private void addPoints(String section, String found) {
        boolean bonus = found.startsWith("bonus, ");
        boolean excluded = found.startsWith("not applicable, ") && !found.contains("counts as");
        Matcher scored = SCORED.matcher(found);
        Matcher possible = POSSIBLE.matcher(found);
        if (scored.matches()) {
            decided = true;
            points.merge(section, number(scored.group(1)), Fraction::plus);
            if (!bonus) {
                used = used.plus(number(scored.group(2)));
                total = total.plus(number(scored.group(2)));
            }
        } else if (possible.matches() && !bonus && !excluded) {
            total = total.plus(number(possible.group(1)));
        }
    }

    private void addSection(MatchResult match) {
        String id = match.group(1);
        Share sum = sums.getOrDefault(id, Share.NONE);
        sum = zeroed.contains(id) ? sum.withNothingEarned() : sum;
        assertThat(new Share(number(match.group(2)), number(match.group(3)))).isEqualTo(sum);
        assertThat(match.group(4) != null).isEqualTo(zeroed.contains(id));
        brought.put(id, share(match.group(6)));
        Matcher earns = EARNS.matcher(match.group(6));
        weights.put(id, earns.matches() ? exactly(earns.group(3)) : Fraction.ZERO);
    }

    private void assertWhole(Share whole, @Nullable Fraction percentage) {
        each(WHOLE, match -> {
            assertThat(new Share(number(match.group(1)), number(match.group(2))))
                    .isEqualTo(whole);
            String words = match.group(3);
            assertThat(words.endsWith("no percentage")).isEqualTo(percentage == null);
            if (percentage != null) {
                assertThat(exactly(words.replaceFirst(".*: ", ""))).isEqualTo(percentage);
            }
        });
    }

    private void assertWeights(Share whole) {
        brought.forEach((id, share) -> assertThat(weights.get(id))
                .isEqualTo(
                        share.of().isZero()
                                ? Fraction.ZERO
                                : Fraction.HUNDRED.times(share.of()).dividedBy(whole.of())));
    }

    private void assertPoints(Fraction scored) {
        each(POINTS, match -> {
            assertThat(number(match.group(1))).isEqualTo(scored);
            assertThat(number(match.group(2))).isEqualTo(used);
            assertThat(number(match.group(3))).isEqualTo(total);
            assertThat(exactly(match.group(4)))
                    .isEqualTo(
                            total.isZero()
                                    ? Fraction.HUNDRED
                                    : Fraction.HUNDRED.times(used).dividedBy(total));
        });
    }

    private Fraction scored() {
        return points.entrySet().stream()
                .filter(entry -> !zeroed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private @Nullable String band(@Nullable Fraction percentage) {
        if (percentage == null) {
            return null;
        }
        return BAND.matcher(lines.getFirst())
                .results()
                .filter(band -> !Fraction.of(percentage.toDecimal(2)).isLessThan(number(band.group(2))))
                .map(band -> band.group(1))
                .reduce((lower, upper) -> upper)
                .orElse(null);
    }

    private String outcome(boolean failed, @Nullable Fraction percentage) {
        Matcher passMark = PASSED.matcher(lines.getFirst());
        if (failed) {
            return "FAILED_BY_KNOCK_OUT";
        } else if (!used.equals(total)) {
            return "INCOMPLETE";
        } else if (!passMark.find() || percentage == null) {
            return "SCORED";
        }
        return Fraction.of(percentage.toDecimal(2)).isLessThan(number(passMark.group(1)))
                ? "BELOW_PASS_MARK"
                : "PASSED";
    }

    private static Share share(String words) {
        Matcher earns = EARNS.matcher(words);
        if (earns.matches()) {
            return new Share(product(earns.group(1)), product(earns.group(2)));
        }
        Matcher onTop = ON_TOP.matcher(words);
        return onTop.matches() ? new Share(product(onTop.group(1)), Fraction.ZERO) : Share.NONE;
    }

    /** {@code 40 × 6 / 7}, from left to right. */
    private static Fraction product(String words) {
        String[] parts = words.split(" ");
        Fraction value = number(parts[0]);
        for (int index = 1; index < parts.length; index += 2) {
            Fraction operand = number(parts[index + 1]);
            value = parts[index].equals("×") ? value.times(operand) : value.dividedBy(operand);
        }
        return value;
    }

    /** {@code 72.5 %} or {@code 86.67 % (exactly 260/3)}. */
    private static Fraction exactly(String words) {
        return words.contains("(exactly ")
                ? number(words.replaceFirst(".*\\(exactly (.*?)\\).*", "$1"))
                : number(words.replaceFirst(" %.*", ""));
    }

    private static Fraction number(String written) {
        return Fraction.parse(written.replaceAll("[()]", ""));
    }

    private static String written(Fraction fraction) {
        return Quotient.of(fraction).toString();
    }

    private void each(Pattern pattern, Consumer<MatchResult> what) {
        lines.stream().map(pattern::matcher).filter(Matcher::matches).forEach(what);
    }
}
