/** DynamoDB to HTTP: views into answers. */
@NullMarked
package dev.scoreline.query;

import org.jspecify.annotations.NullMarked;
