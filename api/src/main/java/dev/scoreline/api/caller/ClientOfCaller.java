package dev.scoreline.api.caller;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;

/**
 * Keeps callers of the telephony API to their own client ids.
 *
 * <p>It looks at what Spring matched, not at the path again: two readings of one path could differ.
 */
public final class ClientOfCaller implements HandlerInterceptor {

    private static final String FAMILY = "/client/";
    private static final String VARIABLE = "client_id";

    private final Accounts accounts;

    public ClientOfCaller(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null && pattern.toString().startsWith(FAMILY) && !isOwn(request)) {
            throw new ProblemException(
                    Problem.of(Kind.NOT_FOUND, "Expected a client id of your account, found another in the path."));
        }
        return true;
    }

    private boolean isOwn(HttpServletRequest request) {
        if (!(request.getAttribute(CallerFilter.CALLER) instanceof Caller caller)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)
                || !(variables.get(VARIABLE) instanceof String clientId)) {
            return false;
        }
        Account owner = clientId.matches("[0-9]{1,18}") ? accounts.ofClient(Long.parseLong(clientId)) : null;
        return owner != null && owner.id().equals(caller.account().id());
    }
}
