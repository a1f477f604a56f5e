package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.configuration.ConfigurationState;

import java.util.List;

/** What is stored of a configuration resource: one item, beside all others of its kind. */
final class ResourceItems {

    static final Kind<ConfigurationState> KIND = Kind.of(
            ConfigurationState.class,
            state -> Key.resource(state.getAccount(), state.getKind(), state.getResourceId()),
            ConfigurationState::getVersion,
            state -> List.of(),
            state -> List.of(),
            false);

    private ResourceItems() {}
}
