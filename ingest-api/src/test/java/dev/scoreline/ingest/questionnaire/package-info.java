/** Questionnaires and what they are made of, tested. */
@NullMarked
package dev.scoreline.ingest.questionnaire;

import org.jspecify.annotations.NullMarked;
