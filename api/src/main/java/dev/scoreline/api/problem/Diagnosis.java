package dev.scoreline.api.problem;

import dev.scoreline.contracts.Contract;
import dev.scoreline.views.ViewsOutageException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import tools.jackson.core.JacksonException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an exception means to whoever sent the request.
 *
 * @param headers that the answer must carry beside the problem
 */
record Diagnosis(Problem problem, HttpHeaders headers) {

    private static final int CAUSES = 20;

    private static Diagnosis of(Problem problem) {
        return new Diagnosis(problem, HttpHeaders.EMPTY);
    }

    private static Diagnosis of(ProblemException carrier) {
        HttpHeaders headers = new HttpHeaders();
        carrier.headers().forEach(headers::set);
        return new Diagnosis(carrier.problem(), headers);
    }

    /** Absent for what is nobody's fault but ours. */
    static @Nullable Diagnosis of(Throwable thrown) {
        Diagnosis carried = carried(thrown);
        if (carried != null) {
            return carried;
        }
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> of(unreadable(unreadable));
            case HttpMediaTypeNotSupportedException unsupported -> unsupported(unsupported);
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case MissingServletRequestParameterException missing ->
                of(fault(missing.getParameterName(), "Expected a value, found none; send it."));
            case MissingRequestHeaderException missing ->
                of(fault(missing.getHeaderName(), "Expected this header, found none; send it."));
            case MethodArgumentTypeMismatchException mismatch ->
                of(fault(mismatch.getName(), "Expected another kind of value, found one that cannot be read as such."));
            case MaxUploadSizeExceededException large ->
                of(Problem.of(Kind.TOO_LARGE, "Expected a shorter body; send less at a time."));
            case ViewsOutageException away ->
                of(Problem.unavailable(
                        "What is stored cannot be reached at this moment; send the same again.",
                        Duration.ofSeconds(1)));
            case AsyncRequestTimeoutException late ->
                of(Problem.unavailable("The answer took too long; send the same again.", Duration.ofSeconds(1)));
            case NoHandlerFoundException nowhere -> nowhere(nowhere);
            case ErrorResponse response -> byStatus(response);
            default -> null;
        };
    }

    /** A reader of a body may wrap what our own code threw while it was reading. */
    private static @Nullable Diagnosis carried(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .filter(ProblemException.class::isInstance)
                .map(cause -> of((ProblemException) cause))
                .findFirst()
                .orElse(null);
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? UnreadableJson.problem(cause)
                : Problem.of(Kind.INVALID, "Expected a body, found none or one that cannot be read; send it whole.");
    }

    private static Diagnosis unsupported(HttpMediaTypeNotSupportedException unsupported) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(unsupported.getSupportedMediaTypes());
        String expected = unsupported.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(" or "));
        MediaType found = unsupported.getContentType();
        return new Diagnosis(
                Problem.of(
                        Kind.UNSUPPORTED_MEDIA_TYPE,
                        "Expected a Content-Type of " + (expected.isEmpty() ? "another kind" : expected) + ", found "
                                + (found == null ? "none that can be read" : found) + "."),
                headers);
    }

    private static Diagnosis wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        return new Diagnosis(Problem.of(Kind.METHOD_NOT_ALLOWED, wrongMethod(wrong.getMethod())), wrong.getHeaders());
    }

    /** Nothing here; another service may answer other methods at the same address. */
    private static Diagnosis nowhere(NoHandlerFoundException nowhere) {
        Set<HttpMethod> others = Contract.methods(nowhere.getRequestURL()).stream()
                .map(HttpMethod::valueOf)
                .collect(Collectors.toSet());
        others.remove(HttpMethod.valueOf(nowhere.getHttpMethod()));
        if (others.isEmpty()) {
            return of(Problem.of(Kind.NOT_FOUND, sentence(Kind.NOT_FOUND)));
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setAllow(others);
        return new Diagnosis(Problem.of(Kind.METHOD_NOT_ALLOWED, wrongMethod(nowhere.getHttpMethod())), headers);
    }

    private static String wrongMethod(String found) {
        return "Expected one of the methods in Allow, found " + found + ".";
    }

    /** Whatever else Spring refuses by itself. Its own words may name classes, so they stay here. */
    private static @Nullable Diagnosis byStatus(ErrorResponse response) {
        Kind kind = Kind.ofStatus(response.getStatusCode().value());
        return kind == Kind.INTERNAL ? null : new Diagnosis(Problem.of(kind, sentence(kind)), response.getHeaders());
    }

    /** What can be said when only the kind is known. */
    static String sentence(Kind kind) {
        return switch (kind) {
            case INVALID -> "Expected a request as the API describes it, found one that cannot be understood.";
            case UNAUTHENTICATED -> "Expected valid credentials; send an Authorization header.";
            case FORBIDDEN -> "Expected a permission that you do not have.";
            case NOT_FOUND -> "Expected an address that /openapi describes, found another; see there.";
            case METHOD_NOT_ALLOWED -> "Expected another method at this address.";
            case NOT_ACCEPTABLE -> "Expected an Accept header that admits what this address answers with.";
            case TIMED_OUT -> "The request came too slowly; send it again.";
            case CONFLICT -> "The present state does not allow this.";
            case GONE -> "What this names is no longer kept; begin again without it.";
            case STALE -> "It has changed since; read it again and repeat.";
            case TOO_LARGE -> "Expected a shorter request; send less at a time.";
            case URI_TOO_LONG -> "Expected a shorter address; ask for less at a time.";
            case UNSUPPORTED_MEDIA_TYPE -> "Expected another Content-Type.";
            case UNPROCESSABLE -> "The request is well formed, but cannot be done.";
            case TOO_MANY_REQUESTS -> "Too many requests; send it again later.";
            case HEADERS_TOO_LARGE -> "Expected fewer or shorter headers.";
            case INTERNAL -> "Something went wrong here, not with your request; send it again later.";
            case UNAVAILABLE -> "Not available at this moment; send it again later.";
        };
    }

    private static Problem fault(String field, String message) {
        return Problem.invalid(List.of(new Fault(field, message)));
    }
}
