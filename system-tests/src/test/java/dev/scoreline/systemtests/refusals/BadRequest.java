package dev.scoreline.systemtests.refusals;

import java.util.HashSet;
import java.util.Set;

/**
 * A request, and how it must be refused.
 *
 * @param what is wrong, in words
 * @param statuses any of them is right
 * @param fields that must be named, all of them
 * @param proven whether it goes with good credentials
 */
record BadRequest(
        Theme theme, String what, Message message, Set<Integer> statuses, Set<String> fields, boolean proven) {

    static BadRequest of(Theme theme, String what, Message message, Integer... statuses) {
        return new BadRequest(theme, what, message, Set.of(statuses), Set.of(), true);
    }

    static BadRequest invalid(Theme theme, String what, Message message, Set<String> fields) {
        return new BadRequest(theme, what, message, Set.of(400), fields, true);
    }

    /** Whether it is the state that decides, so that the refusal is recorded. */
    boolean dependsOnState() {
        return statuses.contains(404) && !message.method().equals("GET");
    }

    BadRequest orForbidden() {
        Set<Integer> more = new HashSet<>(statuses);
        more.add(403);
        return new BadRequest(theme, what, message, more, fields, proven);
    }

    BadRequest byNobody() {
        return new BadRequest(theme, what, message, statuses, fields, false);
    }

    @Override
    public String toString() {
        return theme + " " + message.method() + " " + message.target() + ": " + what;
    }
}
