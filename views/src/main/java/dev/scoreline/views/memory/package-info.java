/** Views in memory, for tests of whoever writes or reads them. */
@NullMarked
package dev.scoreline.views.memory;

import org.jspecify.annotations.NullMarked;
