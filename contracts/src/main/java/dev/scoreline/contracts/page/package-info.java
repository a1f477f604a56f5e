/** Shows the contracts to people, as pages without scripts. */
@NullMarked
package dev.scoreline.contracts.page;

import org.jspecify.annotations.NullMarked;
