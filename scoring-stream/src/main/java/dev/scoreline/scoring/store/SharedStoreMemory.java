package dev.scoreline.scoring.store;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

import java.util.Map;

/** Makes each store take its memory from the one that all share, indexes and filters included. */
public final class SharedStoreMemory implements RocksDBConfigSetter {

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        if (!(settings.get(StoreMemory.SETTING) instanceof StoreMemory memory)) {
            throw new IllegalStateException("Expected a StoreMemory as " + StoreMemory.SETTING + ", found "
                    + settings.get(StoreMemory.SETTING) + "; put one into the settings of the stream.");
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writes());
    }

    @Override
    public void close(String store, Options options) {
        // What the stores share outlives each of them.
    }
}
