/** Configuration folded by the real topology, without a broker. */
@NullMarked
package dev.scoreline.scoring.configuration;

import org.jspecify.annotations.NullMarked;
