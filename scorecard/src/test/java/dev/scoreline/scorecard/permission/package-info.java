/** Tests of who may do what. */
@NullMarked
package dev.scoreline.scorecard.permission;

import org.jspecify.annotations.NullMarked;
