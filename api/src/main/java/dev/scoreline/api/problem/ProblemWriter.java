package dev.scoreline.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Answers with a problem, in the shape of the API that the path belongs to.
 *
 * <p>It writes to the response itself, without Spring's negotiation: a client that accepts only CSV can still be told
 * what is wrong, and a filter can use it as well as a controller.
 */
public final class ProblemWriter {

    /** Below it Twilio's shape is spoken. */
    public static final String FLEX = "/v1/Insights";

    private final String types;
    private final BiFunction<String, HttpServletRequest, String> absolute;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Begins the URIs of all types with {@code types}, such as {@code /openapi/problems/}.
     *
     * @param absolute makes an absolute address of a path, for clients that show addresses without knowing whose they are
     */
    public ProblemWriter(String types, BiFunction<String, HttpServletRequest, String> absolute) {
        this.types = types.endsWith("/") ? types : types + "/";
        this.absolute = absolute;
    }

    /** Whether the path belongs to the API whose clients are Twilio's. */
    public static boolean isFlex(String path) {
        return path.equals(FLEX) || path.startsWith(FLEX + "/");
    }

    /** Answers; does nothing when an answer has already begun, which nobody can take back. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        ProblemShape shape = shape(problem, request);
        byte[] body = json.writeValueAsBytes(shape);
        response.setStatus(problem.kind().status());
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader("Retry-After", Long.toString(seconds(retryAfter)));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(shape.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Rounded up: whoever comes back a moment too early is refused again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private ProblemShape shape(Problem problem, HttpServletRequest request) {
        String type = types + problem.kind().slug();
        return isFlex(path(request))
                ? ProblemShape.Flex.of(problem, type.startsWith("/") ? absolute.apply(type, request) : type)
                : ProblemShape.Standard.of(problem, type);
    }

    /** The path that was asked for, also while the container dispatches to the page for its errors. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String path ? path : request.getRequestURI();
    }
}
