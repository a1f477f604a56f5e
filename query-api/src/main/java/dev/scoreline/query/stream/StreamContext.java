package dev.scoreline.query.stream;

import java.util.concurrent.Semaphore;

/** What all streams of this instance share. */
record StreamContext(
        StreamSettings settings,
        Partitions partitions,
        Histories histories,
        HistoryReaders readers,
        LiveFeed feed,
        Semaphore catchUps) {}
