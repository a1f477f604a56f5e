/** Every topic of Scoreline as a value: its name, key, value, retention and owner. */
@NullMarked
package dev.scoreline.schemas.topic;

import org.jspecify.annotations.NullMarked;
