/** Assessments on the wire and in the domain: their facts, their states and their histories. */
@NullMarked
package dev.scoreline.translation.assessment;

import org.jspecify.annotations.NullMarked;
