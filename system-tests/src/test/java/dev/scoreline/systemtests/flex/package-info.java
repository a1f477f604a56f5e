/** What Flex Insights promises its clients, operation by operation and rule by rule. */
@NullMarked
package dev.scoreline.systemtests.flex;

import org.jspecify.annotations.NullMarked;
