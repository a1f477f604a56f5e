package dev.scoreline.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A problem in the words of the API it happened in. */
sealed interface ProblemShape {

    String contentType();

    /** Twilio's: their clients show the message and nothing else, so it names every field. */
    record Flex(
            int code,
            String message,
            @JsonProperty("more_info") String moreInfo,
            int status,
            Map<String, Object> details)
            implements ProblemShape {

        static Flex of(Problem problem, String type) {
            Map<String, Object> details = problem.faults().isEmpty() ? Map.of() : Map.of("errors", problem.faults());
            return new Flex(
                    problem.kind().flexCode(),
                    sentence(problem),
                    type,
                    problem.kind().status(),
                    details);
        }

        private static String sentence(Problem problem) {
            return problem.faults().isEmpty()
                    ? problem.detail()
                    : problem.faults().stream()
                            .map(fault -> fault.field() + ": " + fault.message())
                            .collect(Collectors.joining(" "));
        }

        @Override
        public String contentType() {
            return "application/json";
        }
    }

    /** RFC 9457's. */
    record Standard(
            String type,
            String title,
            int status,
            String detail,
            @JsonInclude(Include.NON_EMPTY) List<Fault> errors) implements ProblemShape {

        static Standard of(Problem problem, String type) {
            return new Standard(
                    type, problem.kind().title(), problem.kind().status(), problem.detail(), problem.faults());
        }

        @Override
        public String contentType() {
            return "application/problem+json";
        }
    }
}
