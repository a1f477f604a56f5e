package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.RecordedAnswer;

/** One answer of family A with the assessment it belongs to, which knows everything else about it. */
public record GivenAnswer(AssessmentState assessment, RecordedAnswer answer) {}
