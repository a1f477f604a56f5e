package dev.scoreline.api.flex;

import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import org.jspecify.annotations.Nullable;

/** Finds what questions and questionnaires refer to, in the account at hand. */
@FunctionalInterface
public interface Configured {

    /** The resource, deleted or not; null when there never was one. */
    @Nullable ConfigurationState find(ResourceKind kind, String id);
}
