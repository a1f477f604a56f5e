package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.translation.UntranslatableException;

import java.util.Locale;

/** What resources are called on the wire: in keys of states, and in facts and history such as {@code scorecard:12}. */
public final class ResourceNames {

    private ResourceNames() {}

    /** A resource as facts and history name it. */
    public static String of(ResourceKey key) {
        return of(key.kind()) + ":" + key.id();
    }

    /** What is about to be created, named by its creation until the fold gives it an id. */
    static String ofCreation(ResourceKey.Kind kind, String creationId) {
        return of(kind) + ":" + creationId;
    }

    /** The id within its kind, of a resource as {@link #of(ResourceKey)} names it. */
    public static String idOf(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    static ResourceKind toWire(ResourceKey.Kind kind) {
        return ResourceKind.valueOf(kind.name());
    }

    static ResourceKey.Kind toDomain(ResourceKind kind) {
        if (kind == ResourceKind.UNKNOWN) {
            throw UntranslatableException.unknown("a kind of resource");
        }
        return ResourceKey.Kind.valueOf(kind.name());
    }

    private static String of(ResourceKey.Kind kind) {
        return switch (kind) {
            case SCORECARD_REVISION -> "scorecard";
            case ACCOUNT, API_KEY, CLIENT, QUESTIONNAIRE, CATEGORY, QUESTION, ANSWER_SET, COMMENT_TAGS ->
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
