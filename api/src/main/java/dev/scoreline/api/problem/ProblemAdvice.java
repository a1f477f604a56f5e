package dev.scoreline.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import java.io.IOException;
import java.util.UUID;

/** Turns what controllers and Spring MVC throw into answers; a bug is logged once, under the id that is answered. */
@ControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    public ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    /** The client has gone; nobody reads an answer. */
    @ExceptionHandler
    void abandon(AsyncRequestNotUsableException gone) {
        LOG.debug("A client went away before its answer was written", gone);
    }

    @ExceptionHandler
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Diagnosis diagnosis = Diagnosis.of(thrown);
        if (diagnosis == null) {
            writer.write(bug(thrown, request), request, response);
            return;
        }
        diagnosis.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        writer.write(diagnosis.problem(), request, response);
    }

    private static Problem bug(Throwable thrown, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {} of {}; it was answered with 500 and this id", id, request.getMethod(), thrown);
        return Problem.of(
                Kind.INTERNAL,
                "Something went wrong here, not with your request; send it again later, and name " + id
                        + " when you report it.");
    }
}
