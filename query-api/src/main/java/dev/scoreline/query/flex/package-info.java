/** What Flex Insights clients read: answers, comments, segments, their own roles and the configuration of questionnaires. */
@NullMarked
package dev.scoreline.query.flex;

import org.jspecify.annotations.NullMarked;
