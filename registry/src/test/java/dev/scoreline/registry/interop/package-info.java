/** What others write we read, and the reverse, through real brokers and foreign clients. */
@NullMarked
package dev.scoreline.registry.interop;

import org.jspecify.annotations.NullMarked;
