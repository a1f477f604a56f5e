/** What is stored for reading: the port that writers and readers of views share, and what passes through it. */
@NullMarked
package dev.scoreline.views;

import org.jspecify.annotations.NullMarked;
