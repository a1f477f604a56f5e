package dev.scoreline.api.limit;

/**
 * How often something may happen.
 *
 * @param perSecond in the long run; 0: as often as one likes
 * @param burst at once, after a rest
 */
public record Rate(double perSecond, int burst) {

    public Rate {
        if (perSecond < 0 || !Double.isFinite(perSecond) || (perSecond > 0 && burst < 1)) {
            throw new IllegalArgumentException("Expected a rate of 0 or more a second and a burst of 1 or more, found "
                    + perSecond + " and " + burst + "; 0 a second is no limit.");
        }
    }

    boolean isUnlimited() {
        return perSecond == 0;
    }
}
