package dev.scoreline.api.problem;

import java.util.Arrays;
import java.util.Locale;

/** What is wrong with a request, or with us; decides the status, and the code that family A reads. */
public enum Kind {
    INVALID(400, "Bad request"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    TIMED_OUT(408, "Timed out"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    STALE(412, "Precondition failed"),
    TOO_LARGE(413, "Too large"),
    URI_TOO_LONG(414, "Address too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    UNPROCESSABLE(422, "Unprocessable"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** What a status stands for that somebody else chose, such as the container. */
    public static Kind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? INVALID : INTERNAL);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** How the kind is written in the URI of its type. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code that Twilio's clients know; where they know none, 20000 and the status. */
    int flexCode() {
        return switch (this) {
            case INVALID -> 20001;
            case UNAUTHENTICATED -> 20003;
            case METHOD_NOT_ALLOWED -> 20004;
            case FORBIDDEN,
                    NOT_FOUND,
                    NOT_ACCEPTABLE,
                    TIMED_OUT,
                    CONFLICT,
                    GONE,
                    STALE,
                    TOO_LARGE,
                    URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    UNPROCESSABLE,
                    TOO_MANY_REQUESTS,
                    HEADERS_TOO_LARGE,
                    INTERNAL,
                    UNAVAILABLE -> 20000 + status;
        };
    }
}
