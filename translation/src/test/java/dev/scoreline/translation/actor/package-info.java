/** Tests of actors on the wire. */
@NullMarked
package dev.scoreline.translation.actor;

import org.jspecify.annotations.NullMarked;
