package dev.scoreline.scorecard.permission;

/** What somebody can want to do; with {@link Permission} it spans the matrix of who may do what. */
public enum Operation {
    VIEW_ASSESSMENT("View an assessment", Holder.WHO_IS_PERMITTED),
    OPEN_ASSESSMENT("Open an assessment", Holder.WHO_IS_PERMITTED),
    EDIT_ASSESSMENT("Edit an assessment or change its state", Holder.WHO_IS_PERMITTED),
    REFRESH_ASSESSMENT("Ask for AI scoring", Holder.WHO_IS_PERMITTED),
    REPORT_AI_SCORING("Report AI scoring", Holder.WHO_IS_PERMITTED),
    DELETE_ASSESSMENT("Delete an assessment", Holder.WHO_IS_PERMITTED),
    RECORD_ANSWER("Record an answer or a comment as oneself", Holder.EVERYONE),
    READ_CONFIGURATION("Read scorecards and configuration", Holder.EVERYONE),
    MANAGE_CONFIGURATION("Create and change scorecards and configuration", Holder.WHO_IS_PERMITTED),
    DELETE_CONFIGURATION("Delete scorecards and configuration", Holder.WHO_IS_PERMITTED),
    /** Not for keys: whoever steals one could make more of them, and would stay when it is revoked. */
    MANAGE_ACCOUNT("Manage the account, its keys and its clients", Holder.THE_ACCOUNT);

    /** Who can have the right to an operation at all. */
    private enum Holder {
        EVERYONE,
        WHO_IS_PERMITTED,
        THE_ACCOUNT
    }

    private final String label;
    private final Holder holder;

    Operation(String label, Holder holder) {
        this.label = label;
        this.holder = holder;
    }

    /** Words for documentation and for refusals. */
    public String label() {
        return label;
    }

    /** Whether every user of the account may do it, without any permission. */
    public boolean isOpenToEveryone() {
        return holder == Holder.EVERYONE;
    }

    /** Whether only the account's own token allows it, and no key and no permission does. */
    public boolean isTheAccountsAlone() {
        return holder == Holder.THE_ACCOUNT;
    }
}
