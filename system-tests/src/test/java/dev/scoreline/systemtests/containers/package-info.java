/** Scoreline as users of containers have it: from the images of its services. */
@NullMarked
package dev.scoreline.systemtests.containers;

import org.jspecify.annotations.NullMarked;
