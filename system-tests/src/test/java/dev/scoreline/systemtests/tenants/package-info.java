/** Two accounts on one instance, each with everything that there is, and neither can tell that there is the other. */
@NullMarked
package dev.scoreline.systemtests.tenants;

import org.jspecify.annotations.NullMarked;
