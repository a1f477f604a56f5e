/** What Mind's users read: scorecards, and assessments within their audience. */
@NullMarked
package dev.scoreline.query.mind;

import org.jspecify.annotations.NullMarked;
