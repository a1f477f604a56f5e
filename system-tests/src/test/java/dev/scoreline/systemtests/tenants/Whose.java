package dev.scoreline.systemtests.tenants;

/** What an id that somebody asks about may belong to. */
enum Whose {
    OWN,
    FOREIGN,
    ABSENT,
    DELETED
}
