package dev.scoreline.views;

/** Says that the views could not be reached for longer than patience lasted; nothing is wrong with what was asked. */
public final class ViewsOutageException extends RuntimeException {

    public ViewsOutageException(String message, Throwable cause) {
        super(message, cause);
    }
}
