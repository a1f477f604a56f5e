/** Holds views in DynamoDB to the contract, through faults and beside other writers. */
@NullMarked
package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.NullMarked;
