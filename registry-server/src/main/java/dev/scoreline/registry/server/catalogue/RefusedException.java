package dev.scoreline.registry.server.catalogue;

/** The registry will not do what it was asked; the message is for the one who asked. */
public final class RefusedException extends RuntimeException {

    private final ErrorCode code;

    public RefusedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
