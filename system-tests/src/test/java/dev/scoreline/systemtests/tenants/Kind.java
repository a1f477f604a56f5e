package dev.scoreline.systemtests.tenants;

import dev.scoreline.contracts.Operation;

/** What the variables of paths stand for. */
enum Kind {
    ANSWER("FM00000000000000000000000000000000"),
    COMMENT("FM00000000000000000000000000000000"),
    QUESTIONNAIRE("GM00000000000000000000000000000000"),
    CATEGORY("FY00000000000000000000000000000000"),
    QUESTION("GE00000000000000000000000000000000"),
    /** One of its revisions. */
    SCORECARD("1234567890123456"),
    /** What all of its revisions share. */
    SCORECARD_BASE("1234567890123456"),
    ASSESSMENT("1234567890123456"),
    CLIENT("987654"),
    CALL("there-never-was-such-a-call"),
    KEY("SK00000000000000000000000000000000"),
    ANSWER_SET("there-never-was-such-a-set");

    private final String absent;

    Kind(String absent) {
        this.absent = absent;
    }

    /** An id that nothing has, formed like one that something could have. */
    String absent() {
        return absent;
    }

    static Kind of(Operation operation, String variable) {
        String family = operation.contract().family().slug();
        return switch (family + " " + variable) {
            case "flex AssessmentSid" -> operation.path().contains("Comments") ? COMMENT : ANSWER;
            case "flex QuestionnaireSid" -> QUESTIONNAIRE;
            case "flex CategorySid" -> CATEGORY;
            case "flex QuestionSid" -> QUESTION;
            case "mind id" -> operation.path().contains("scorecard") ? SCORECARD : ASSESSMENT;
            case "telephony client_id", "native clientId" -> CLIENT;
            case "telephony call_uuid" -> CALL;
            case "native id" -> operation.path().contains("answer-sets") ? ANSWER_SET : ASSESSMENT;
            case "native baseId" -> SCORECARD_BASE;
            case "native sid" -> KEY;
            default ->
                throw new AssertionError("Expected to know what {" + variable + "} of " + operation.name()
                        + " stands for, found nothing: say so here, and let World make one");
        };
    }
}
