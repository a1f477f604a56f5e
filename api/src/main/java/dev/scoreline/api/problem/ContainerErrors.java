package dev.scoreline.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import java.io.IOException;

/** What the servlet container refuses by itself, in the same shapes as everything else. */
@Controller
public final class ContainerErrors implements ErrorController {

    private final ProblemWriter writer;

    public ContainerErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without a status somebody asked for this page itself.
        Kind kind = status instanceof Integer code ? Kind.ofStatus(code) : Kind.NOT_FOUND;
        writer.write(Problem.of(kind, Diagnosis.sentence(kind)), request, response);
    }
}
