/** One assessment as every family's readers can know it: state, history and how its number came about. */
@NullMarked
package dev.scoreline.query.assessment;

import org.jspecify.annotations.NullMarked;
