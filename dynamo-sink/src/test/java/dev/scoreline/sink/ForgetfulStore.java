package dev.scoreline.sink;

import dev.scoreline.views.ViewWriter;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A store that refuses its first writes, and remembers in which order it was asked for the rest. */
final class ForgetfulStore implements ViewWriter {

    private final List<Object> stored = new ArrayList<>();
    private int refusals;

    ForgetfulStore(int refusals) {
        this.refusals = refusals;
    }

    @Override
    public synchronized void write(Views views) {
        if (refusals > 0) {
            refusals--;
            throw new IllegalStateException("Not now");
        }
        stored.add(views);
    }

    @Override
    public synchronized void raise(Collection<Watermark> watermarks) {
        stored.addAll(watermarks);
    }

    /** Views and watermarks in the order they came. */
    synchronized List<Object> stored() {
        return List.copyOf(stored);
    }

    synchronized List<Views> views() {
        return stored.stream()
                .filter(Views.class::isInstance)
                .map(Views.class::cast)
                .toList();
    }
}
