package dev.scoreline.views;

import java.util.Collection;

/** Where results are stored. Safe for several threads, and for two writers at once: the higher version stays. */
public interface ViewWriter {

    /**
     * Stores everything, or throws after its patience is over; then all of it must be written again, which is harmless.
     * A line of history is stored after the states of its entity, so that whoever sees the line can read the state.
     */
    void write(Views views);

    /** Raises watermarks; one that is higher already stays. To be called after {@link #write} only. */
    void raise(Collection<Watermark> watermarks);
}
