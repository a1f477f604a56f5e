/** Where the stream keeps its state: RocksDB, within bounds. */
@NullMarked
package dev.scoreline.scoring.store;

import org.jspecify.annotations.NullMarked;
