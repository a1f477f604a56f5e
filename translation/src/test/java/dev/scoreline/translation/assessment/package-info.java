/** Tests of assessments on the wire. */
@NullMarked
package dev.scoreline.translation.assessment;

import org.jspecify.annotations.NullMarked;
