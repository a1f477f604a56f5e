/** Who may do what: permissions, operations and how far each permission reaches. */
@NullMarked
package dev.scoreline.scorecard.permission;

import org.jspecify.annotations.NullMarked;
