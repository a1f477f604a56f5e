package dev.scoreline.testkit.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the emulator's storage append to a log where it would make, sync and delete a journal for every item: several
 * times the writes, as safe. SQLite remembers the choice in the database itself.
 *
 * <p>What is in the log must get into the database now and then, or the log grows for as long as the emulator runs.
 * SQLite would do that after a commit, but never while a statement is open on the same connection, and the emulator
 * always has one open. So a connection of ours does it.
 */
final class WriteAheadLog implements AutoCloseable {

    /** What the emulator calls the database that all credentials and regions share. */
    static final String DATABASE = "shared-local-instance.db";

    private static final Logger LOG = Logger.getLogger(WriteAheadLog.class.getName());
    private static final long PACE_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 2_000;

    private final SQLiteConnection database;
    /** A connection belongs to one thread. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("write-ahead-log").factory());

    private WriteAheadLog(File file) {
        this.database = new SQLiteConnection(file);
    }

    /** Before the emulator opens the database. */
    static WriteAheadLog in(Path data) {
        loadTheEmulatorsLibrary();
        File file = data.resolve(DATABASE).toFile();
        // An emulator of this process that was just closed may still hold on to one that is there.
        if (!file.exists()) {
            make(file);
        }
        return new WriteAheadLog(file);
    }

    private static void make(File file) {
        SQLiteConnection first = new SQLiteConnection(file);
        try {
            first.open(true);
            first.exec("PRAGMA page_size = 4096");
            first.exec("PRAGMA journal_mode = WAL");
        } catch (SQLiteException unusable) {
            throw new IllegalStateException(
                    "Expected DynamoDB Local to use " + file + "; can it be written?", unusable);
        } finally {
            first.dispose();
        }
    }

    /** After the emulator opened the database. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is caught and tried again
    void keepShort() {
        thread.scheduleWithFixedDelay(this::empty, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** After the emulator closed the database; the last to close it empties and deletes the log. */
    @Override
    public void close() {
        thread.execute(database::dispose);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warning(
                        "Expected the log of DynamoDB Local to be emptied, found that it is not: the next start does");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void empty() {
        try {
            if (!database.isOpen()) {
                database.open(false);
            }
            // Passive: it takes what it can without anybody waiting for it.
            database.exec("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLiteException later) {
            LOG.log(Level.FINE, "Expected to empty the log of DynamoDB Local, will try again", later);
        }
    }

    /** And no other: were a second copy loaded beside it, calls would go to either, and the process would crash. */
    private static void loadTheEmulatorsLibrary() {
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception unloadable) {
            throw new IllegalStateException(
                    "Expected DynamoDB Local to bring SQLite for this system, found that it cannot be loaded",
                    unloadable);
        }
    }
}
