/** What a schema registry can be asked, and every way in which it or a record can fail. */
@NullMarked
package dev.scoreline.registry;

import org.jspecify.annotations.NullMarked;
