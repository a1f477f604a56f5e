package dev.scoreline.schemas.key;

/** The key of a record: what decides its partition, and which records follow each other in order. */
public sealed interface Key permits AccountKey, EntityKey, ResourceKey, RollupKey {

    /** The key as it stands on the wire. */
    String text();
}
