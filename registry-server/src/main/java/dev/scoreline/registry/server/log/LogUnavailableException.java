package dev.scoreline.registry.server.log;

/** The log could not be written or read; whether the last append is in it is unknown, and repeating it is safe. */
public final class LogUnavailableException extends RuntimeException {
    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
