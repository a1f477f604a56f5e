/** What clients ask for in the query of a request, with every fault named at once. */
@NullMarked
package dev.scoreline.query.parameter;

import org.jspecify.annotations.NullMarked;
