package dev.scoreline.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Answers in the shapes of the APIs what Tomcat refuses before any of our code is asked, such as an address that cannot
 * be decoded; Tomcat itself would answer with a page.
 */
public final class ContainerRefusals extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL = 500;

    private final ProblemWriter problems;
    private final BiConsumer<HttpServletRequest, HttpServletResponse> headers;

    /** @param headers puts on an answer what every answer has; no filter comes to it */
    public ContainerRefusals(ProblemWriter problems, BiConsumer<HttpServletRequest, HttpServletResponse> headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // What Tomcat does not implement, nobody who means well sends.
        Kind kind = status > INTERNAL ? Kind.INVALID : Kind.ofStatus(status);
        try {
            headers.accept(request, response);
            problems.write(Problem.of(kind, Diagnosis.sentence(kind)), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is left to be told.
            return;
        }
    }
}
