/** Everything in one JVM: broker, registry, DynamoDB Local and the services. */
@NullMarked
package dev.scoreline.standalone;

import org.jspecify.annotations.NullMarked;
