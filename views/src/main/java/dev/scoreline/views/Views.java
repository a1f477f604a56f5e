package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.rating.RatingState;

import java.util.List;

/**
 * What one batch of results amounts to: the latest state of everything it touched, and every line of history.
 *
 * <p>States may be older than what is stored; the store keeps the newer by version.
 */
public record Views(
        List<AssessmentState> assessments,
        List<CommentState> comments,
        List<RatingState> ratings,
        List<ConfigurationState> resources,
        List<HistoryRow> history) {

    public Views {
        assessments = List.copyOf(assessments);
        comments = List.copyOf(comments);
        ratings = List.copyOf(ratings);
        resources = List.copyOf(resources);
        history = List.copyOf(history);
    }
}
