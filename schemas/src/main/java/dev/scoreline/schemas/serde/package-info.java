/** Makes the Kafka serdes that the values of topics travel through. */
@NullMarked
package dev.scoreline.schemas.serde;

import org.jspecify.annotations.NullMarked;
