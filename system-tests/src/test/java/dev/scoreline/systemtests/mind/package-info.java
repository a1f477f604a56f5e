/** Family B as a whole: each operation, each parameter and each documented constraint. */
@NullMarked
package dev.scoreline.systemtests.mind;

import org.jspecify.annotations.NullMarked;
