/** Views in DynamoDB: the only code that knows the table, its keys and its items. */
@NullMarked
package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.NullMarked;
