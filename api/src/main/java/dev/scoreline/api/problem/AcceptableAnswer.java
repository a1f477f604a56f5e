package dev.scoreline.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.List;
import java.util.Set;

/**
 * Refuses a write whose sender could not read the answer, before anything is written: found out afterwards, it would be
 * refused and done.
 */
public final class AcceptableAnswer implements HandlerInterceptor {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");
    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_NDJSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (WRITES.contains(request.getMethod()) && !isAcceptable(request.getHeader("Accept"))) {
            throw new ProblemException(Problem.of(Kind.NOT_ACCEPTABLE, Diagnosis.sentence(Kind.NOT_ACCEPTABLE)));
        }
        return true;
    }

    private static boolean isAcceptable(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> ANSWERS.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
