/** Questionnaires, categories and questions of family A: made, changed and deleted, each answered with its outcome. */
@NullMarked
package dev.scoreline.ingest.questionnaire;

import org.jspecify.annotations.NullMarked;
