/** What a request is told when it cannot be answered, in the words of its family. */
@NullMarked
package dev.scoreline.api.problem;

import org.jspecify.annotations.NullMarked;
