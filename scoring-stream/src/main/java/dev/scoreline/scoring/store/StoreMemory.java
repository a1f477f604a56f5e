package dev.scoreline.scoring.store;

import org.apache.kafka.streams.StreamsConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

import java.util.Map;

/**
 * The memory that all stores of a process share. Left to itself each store takes up to a hundred megabytes outside the
 * heap, and there is one for each entity and partition.
 */
public final class StoreMemory implements AutoCloseable {

    static final String SETTING = "scoreline.store.memory";

    /** Of the whole, for what is not yet on disk; the rest keeps what was read. */
    private static final int WRITE_SHARE = 4;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache;
    private final WriteBufferManager writes;

    public StoreMemory(long bytes) {
        cache = new LRUCache(bytes);
        writes = new WriteBufferManager(bytes / WRITE_SHARE, cache);
    }

    /** For the settings of the stream, which makes the configurer of its stores itself. */
    public Map<String, Object> settings() {
        return Map.of(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedStoreMemory.class, SETTING, this);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writes() {
        return writes;
    }

    /** Only after the stream is closed. */
    @Override
    public void close() {
        writes.close();
        cache.close();
    }
}
