package dev.scoreline.systemtests.tenants;

import dev.scoreline.contracts.Operation;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Reach;
import dev.scoreline.systemtests.clients.Http.Answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of the matrix: somebody asks for something about what is theirs, another's, nobody's, or gone.
 *
 * @param about the variable of the path that {@code whose} is said of; empty where a path has none
 */
record Cell(Operation operation, String about, Whose whose, Role role) {

    private static final int DONE = 200;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;
    private static final int CONFLICT = 409;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** What became of asking. */
    record Outcome(String id, Answer answer) {

        /** As somebody sees it who does not look at the id that they sent. */
        String anonymous() {
            return answer.status() + " " + answer.response().body().replace(id, "(id)") + " "
                    + answer.header("Content-Type") + " "
                    + answer.response().headers().map().keySet().stream()
                            .filter(header -> !header.equals("connection"))
                            .toList();
        }
    }

    Outcome ask(World own, World foreign) {
        String id = about.isEmpty() ? "" : id(own, foreign);
        Body body = Body.of(operation, own);
        Answer answer = role.http().ask(operation.method(), path(own, id), body.text(), body.type());
        tidy(own, id, answer);
        return new Outcome(id, answer);
    }

    private String path(World own, String id) {
        Matcher variables = VARIABLE.matcher(operation.path());
        return variables.replaceAll(variable -> {
            String name = variable.group(1);
            return name.equals(about) ? id : own.own(Kind.of(operation, name));
        });
    }

    private String id(World own, World foreign) {
        Kind kind = Kind.of(operation, about);
        return switch (whose) {
            case OWN -> isSpoiled() ? own.make(kind) : own.own(kind);
            case FOREIGN -> foreign.own(kind);
            // A client id that is put is no longer absent.
            case ABSENT -> operation.name().equals("native mapClient") ? "987655" : kind.absent();
            case DELETED -> own.deleted(kind).orElseThrow();
        };
    }

    /** Whether what is asked about is no longer the same for whoever comes next. */
    private boolean isSpoiled() {
        return !operation.method().equals("GET")
                && !about.equals("client_id")
                && !operation.name().equals("native dryRunScorecard")
                && expected() == DONE;
    }

    /** A client id that was free is free again. */
    private void tidy(World own, String id, Answer answer) {
        if (operation.name().equals("native mapClient") && answer.status() == 204) {
            own.tenant().http().delete("/v1/account/clients/" + id);
        }
    }

    boolean isRight(int status) {
        return expected() == DONE ? status / 100 == 2 : status == expected();
    }

    /** The status, with {@code 200} for every success. */
    int expected() {
        if (operation.name().equals("native mapClient") && mayInAccount()) {
            // Client ids are one namespace for all accounts, as they are in the clients' addresses.
            return whose == Whose.FOREIGN ? CONFLICT : DONE;
        }
        if (operation.name().equals("native putAnswerSet") && mayInAccount()) {
            // Whoever puts a set chooses its id; another account may have one that is named alike.
            return DONE;
        }
        return switch (whose) {
            case OWN -> ownedBy();
            case FOREIGN, ABSENT -> isJudgedBeforeLooking() && !mayInAccount() ? FORBIDDEN : ABSENT;
            case DELETED -> isJudgedBeforeLooking() && !mayInAccount() ? FORBIDDEN : deleted();
        };
    }

    /** What somebody gave is theirs to look at and to revise; what another evaluator gave is as if it were not there. */
    private int ownedBy() {
        return switch (operation.name()) {
            case "flex reviseAnswer" -> role.isTheAccount() ? DONE : ABSENT;
            case "flex fetchAnswer" -> role.isTheAccount() || may(answered()) ? DONE : ABSENT;
            // Whoever may view nothing sees an empty list where their own work would stand, and none where it would
            // not.
            case "native listAssessments" -> DONE;
            case "mind listAssessments" -> viewsSomething() ? DONE : FORBIDDEN;
            default -> may(concern()) ? DONE : FORBIDDEN;
        };
    }

    private boolean viewsSomething() {
        return may(Concern.ACCOUNT)
                || role.actor().permissions().stream().anyMatch(held -> held.reach(permission()) != Reach.NOTHING);
    }

    /** Deleting again changes nothing, a deleted thing takes no change; some can still be looked at. */
    private int deleted() {
        return switch (Kind.of(operation, about)) {
            case SCORECARD, ASSESSMENT, KEY -> operation.method().equals("GET") ? ownedBy() : changed();
            case QUESTIONNAIRE, CATEGORY, QUESTION -> operation.method().equals("GET") ? ABSENT : changed();
            case CLIENT -> operation.method().equals("DELETE") ? changed() : ABSENT;
            case SCORECARD_BASE -> ABSENT;
            case ANSWER, COMMENT, CALL, ANSWER_SET ->
                throw new AssertionError("Expected something that can be deleted, found " + this);
        };
    }

    private int changed() {
        int done = operation.method().equals("DELETE") ? DONE : CONFLICT;
        return may(concern()) ? done : FORBIDDEN;
    }

    private Concern concern() {
        boolean ofAssessment = operation.name().equals("mind openAssessment")
                || (!about.isEmpty() && Kind.of(operation, about) == Kind.ASSESSMENT);
        return ofAssessment ? new Concern(World.TEAM, World.AGENT, false) : Concern.ACCOUNT;
    }

    private static Concern answered() {
        return new Concern(null, World.AGENT, false);
    }

    boolean may(Concern concern) {
        return Access.allows(role.actor(), permission(), concern);
    }

    private boolean mayInAccount() {
        return may(Concern.ACCOUNT);
    }

    private dev.scoreline.scorecard.permission.Operation permission() {
        return dev.scoreline.scorecard.permission.Operation.valueOf(
                operation.node().path("x-permission").path("for").asString());
    }

    /** What the request alone decides is refused before anything is looked up; the rest is judged where the state is. */
    private boolean isJudgedBeforeLooking() {
        return switch (permission()) {
            case MANAGE_CONFIGURATION, DELETE_CONFIGURATION, MANAGE_ACCOUNT -> true;
            case VIEW_ASSESSMENT,
                    OPEN_ASSESSMENT,
                    EDIT_ASSESSMENT,
                    REFRESH_ASSESSMENT,
                    REPORT_AI_SCORING,
                    DELETE_ASSESSMENT,
                    RECORD_ANSWER,
                    READ_CONFIGURATION -> false;
        };
    }

    @Override
    public String toString() {
        return operation.method() + " " + operation.path() + (about.isEmpty() ? "" : " with " + about + " " + whose)
                + " by " + role;
    }
}
