package dev.scoreline.scorecard.scoring;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries a law on many cases. A case that breaks it is made smaller as long as it still does, so that the message shows
 * what matters; the seed in it brings the original back.
 */
final class Law {

    private static final long SEED = Long.getLong("law.seed", 20_261_121L);
    private static final int CASES = Integer.getInteger("law.cases", 1_000);

    private Law() {}

    static void holdsForAnyCase(Consumer<Case> law) {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Case any = new AnyCase(seed).make();
            Optional<Throwable> broken = breaks(law, any);
            if (broken.isPresent()) {
                Case smallest = shrink(law, any);
                throw new AssertionError(
                        "Broken by the case of -Dlaw.seed=" + seed + " -Dlaw.cases=1, which shrinks to\n" + smallest,
                        breaks(law, smallest).orElse(broken.get()));
            }
        }
    }

    static Case shrink(Consumer<Case> law, Case broken) {
        Case smallest = broken;
        Optional<Case> smaller = Optional.of(broken);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = Smaller.than(smallest)
                    .filter(candidate -> breaks(law, candidate).isPresent())
                    .findFirst();
        }
        return smallest;
    }

    /** An exception breaks a law as much as a failed assertion does. */
    private static Optional<Throwable> breaks(Consumer<Case> law, Case any) {
        try {
            law.accept(any);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
        }
    }
}
