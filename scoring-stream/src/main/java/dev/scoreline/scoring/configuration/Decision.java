package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;

import java.util.List;

/**
 * What became of one configuration fact.
 *
 * @param publications in the order they come into force
 */
record Decision(ConfigurationHistory history, List<AssessmentFact> publications) {

    Decision {
        publications = List.copyOf(publications);
    }
}
