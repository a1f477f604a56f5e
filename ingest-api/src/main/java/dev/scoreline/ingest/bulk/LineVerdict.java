package dev.scoreline.ingest.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.token.WriteToken;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one line.
 *
 * @param line its number, from 1
 * @param type as the line says it; absent where it could not be read
 * @param id what the fact is about: the sid of an answer or a comment, the id of a rating, the call
 * @param token by which the write can be read; only of what was accepted
 * @param errors every faulty field; only of what was refused
 * @param detail what to do; only while the log is unavailable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
record LineVerdict(
        int line,
        Status status,
        @Nullable String type,
        @Nullable Object id,
        @Nullable String token,
        @Nullable List<Fault> errors,
        @Nullable String detail) {

    enum Status {
        /** It is safe. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** It never will be taken as it is; nothing of it was. */
        @JsonProperty("refused")
        REFUSED,
        /** It is not known to be safe; sent again it counts once. */
        @JsonProperty("unavailable")
        UNAVAILABLE
    }

    /** Of a line with more faults than these the rest would say nothing new. */
    private static final int MOST_ERRORS = 20;

    private static final int LONGEST_FIELD = 256;

    static LineVerdict accepted(int line, Given given, WriteToken token) {
        return new LineVerdict(line, Status.ACCEPTED, given.type(), given.id(), token.text(), null, null);
    }

    static LineVerdict of(int line, @Nullable String type, @Nullable Object id, Problem problem) {
        return problem.kind() == Kind.UNAVAILABLE
                ? new LineVerdict(line, Status.UNAVAILABLE, type, id, null, null, problem.detail())
                : new LineVerdict(line, Status.REFUSED, type, id, null, errors(problem), null);
    }

    static LineVerdict refused(int line, String why) {
        return new LineVerdict(line, Status.REFUSED, null, null, null, List.of(new Fault("", why)), null);
    }

    private static List<Fault> errors(Problem problem) {
        return problem.faults().isEmpty()
                ? List.of(new Fault("", problem.detail()))
                : problem.faults().stream()
                        .limit(MOST_ERRORS)
                        .map(fault -> new Fault(cut(fault.field()), fault.message()))
                        .toList();
    }

    private static String cut(String field) {
        return field.length() <= LONGEST_FIELD ? field : field.substring(0, LONGEST_FIELD) + "…";
    }
}
