/** How Flex Insights clients read, over HTTP. */
@NullMarked
package dev.scoreline.query.flex;

import org.jspecify.annotations.NullMarked;
