package dev.scoreline.views.memory;

import dev.scoreline.views.RequestKeysContract;
import dev.scoreline.views.ViewStore;
import dev.scoreline.views.ViewStoreContract;

class InMemoryViewsTest extends ViewStoreContract implements RequestKeysContract {

    private final InMemoryViews views = new InMemoryViews();

    @Override
    public ViewStore store() {
        return views;
    }
}
