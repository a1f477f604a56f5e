/** How numbers and times are written in every family's JSON. */
@NullMarked
package dev.scoreline.api.json;

import org.jspecify.annotations.NullMarked;
