/** The JSON shapes of family A, as Flex Insights clients read them. */
@NullMarked
package dev.scoreline.api.flex;

import org.jspecify.annotations.NullMarked;
