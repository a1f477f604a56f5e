package dev.scoreline.views.memory;

import dev.scoreline.views.ViewStore;
import dev.scoreline.views.ViewStoreContract;

class InMemoryViewsTest extends ViewStoreContract {

    private final InMemoryViews views = new InMemoryViews();

    @Override
    protected ViewStore store() {
        return views;
    }
}
