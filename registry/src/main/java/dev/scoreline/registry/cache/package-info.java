/** A registry asked once: answers, absences and the disk that outlives an outage. */
@NullMarked
package dev.scoreline.registry.cache;

import org.jspecify.annotations.NullMarked;
