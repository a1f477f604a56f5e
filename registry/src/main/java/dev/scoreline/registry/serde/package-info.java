/** Kafka serializers and deserializers of Avro in the Confluent wire format. */
@NullMarked
package dev.scoreline.registry.serde;

import org.jspecify.annotations.NullMarked;
