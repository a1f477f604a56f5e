package dev.scoreline.api.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Answers in the shapes of the APIs what Tomcat refuses before any of our code is asked, such as an address that cannot
 * be decoded; Tomcat itself would answer with a page.
 */
public final class ContainerRefusals extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL = 500;

    private final ProblemWriter problems;

    public ContainerRefusals(ProblemWriter problems) {
        this.problems = problems;
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
            problems.write(Problem.of(kind, Diagnosis.sentence(kind)), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            // Nobody is left to be told.
            return;
        }
    }
}
