package dev.scoreline.scorecard.permission;

/** What somebody can want to do; with {@link Permission} it spans the matrix of who may do what. */
public enum Operation {
    VIEW_ASSESSMENT("View an assessment", false),
    OPEN_ASSESSMENT("Open an assessment", false),
    EDIT_ASSESSMENT("Edit an assessment or change its state", false),
    REFRESH_ASSESSMENT("Ask for AI scoring", false),
    REPORT_AI_SCORING("Report AI scoring", false),
    DELETE_ASSESSMENT("Delete an assessment", false),
    RECORD_ANSWER("Record an answer or a comment as oneself", true),
    READ_CONFIGURATION("Read scorecards and configuration", true),
    MANAGE_CONFIGURATION("Create and change scorecards and configuration", false),
    DELETE_CONFIGURATION("Delete scorecards and configuration", false);

    private final String label;
    private final boolean openToEveryone;

    Operation(String label, boolean openToEveryone) {
        this.label = label;
        this.openToEveryone = openToEveryone;
    }

    /** Words for documentation and for refusals. */
    public String label() {
        return label;
    }

    /** Whether every user of the account may do it, without any permission. */
    public boolean isOpenToEveryone() {
        return openToEveryone;
    }
}
