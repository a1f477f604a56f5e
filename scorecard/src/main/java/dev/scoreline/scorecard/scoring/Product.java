package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.number.Fraction;

/** A multiplication as it is shown before it is carried out: {@code 40 × 6 / 7}. */
public record Product(Fraction factor, Fraction numerator, Fraction denominator) {

    static final Product ZERO = of(Fraction.ZERO);

    static Product of(Fraction value) {
        return new Product(Fraction.ONE, value, Fraction.ONE);
    }

    public Fraction value() {
        return factor.times(numerator).dividedBy(denominator);
    }

    /** Factors of 1 say nothing and are left out. */
    @Override
    public String toString() {
        return (factor.equals(Fraction.ONE) ? "" : operand(factor) + " × ")
                + operand(numerator)
                + (denominator.equals(Fraction.ONE) ? "" : " / " + operand(denominator));
    }

    /** In brackets when the decimals do not end, so that its stroke is not mistaken for a division. */
    static String operand(Fraction value) {
        String written = value.toPlainString();
        return written.contains("/") ? "(" + written + ")" : written;
    }
}
