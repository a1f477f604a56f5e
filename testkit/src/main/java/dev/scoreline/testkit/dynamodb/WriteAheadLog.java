package dev.scoreline.testkit.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the emulator's storage append to a log where it would make, sync and delete a journal for every item: several
 * times the writes, as safe. SQLite remembers the choice in the database itself.
 */
final class WriteAheadLog {

    /** What the emulator calls the database that all credentials and regions share. */
    private static final String DATABASE = "shared-local-instance.db";

    private WriteAheadLog() {}

    /** Before the emulator opens the database for the first time. */
    static void useIn(Path data) {
        Path file = data.resolve(DATABASE);
        if (Files.exists(file)) {
            return;
        }
        loadTheEmulatorsLibrary();
        SQLiteConnection database = new SQLiteConnection(file.toFile());
        try {
            database.open(true);
            database.exec("PRAGMA page_size = 4096");
            database.exec("PRAGMA journal_mode = WAL");
        } catch (SQLiteException unusable) {
            throw new IllegalStateException(
                    "Expected DynamoDB Local to use " + data + "; is it a writable directory?", unusable);
        } finally {
            database.dispose();
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
