/** A day of a contact centre: made up from a seed, then played over HTTP. */
@NullMarked
package dev.scoreline.standalone.demo;

import org.jspecify.annotations.NullMarked;
