package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.identity.AnswerSid;

/**
 * The question that a family A answer belongs to, under the ids and names its client brought along.
 *
 * @param answerSid names the answer to this question within this assessment
 */
public record Asked(
        AnswerSid answerSid, ExternalSid category, String categoryName, ExternalSid metric, String metricName) {}
