package dev.scoreline.scorecard.assessment;

/** How far one criterion is decided, and by whom. */
public enum Standing {
    /** Not decided. */
    UNSCORED("unscored"),
    AI_GENERATED("aiGenerated"),
    HUMAN_VERIFIED("humanVerified"),
    /** Decided not to count. */
    NOT_APPLICABLE("notApplicable");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The name that APIs and history show. */
    public String label() {
        return label;
    }
}
