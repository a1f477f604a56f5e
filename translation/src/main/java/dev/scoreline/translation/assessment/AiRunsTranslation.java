package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.scorecard.assessment.AiRuns;
import dev.scoreline.scorecard.assessment.AiRuns.Progress;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** What is known of an assessment's AI runs; what the latest one complained about is in the personal part. */
final class AiRunsTranslation {

    private AiRunsTranslation() {}

    static dev.scoreline.schemas.assessment.AiRuns toAvro(AiRuns runs) {
        return new dev.scoreline.schemas.assessment.AiRuns(
                runs.latest(),
                progress(runs.progress()),
                runs.reported().stream()
                        .sorted()
                        .map(AiRunsTranslation::progress)
                        .toList(),
                runs.completedDigest(),
                runs.earlier(),
                runs.resultStands());
    }

    static AiRuns toDomain(dev.scoreline.schemas.assessment.AiRuns runs, @Nullable String error) {
        return new AiRuns(
                runs.getLatest(),
                progress(runs.getProgress()),
                runs.getReported().stream().map(AiRunsTranslation::progress).collect(Collectors.toSet()),
                runs.getCompletedDigest(),
                error,
                runs.getEarlier(),
                runs.getResultStands());
    }

    private static AiProgress progress(Progress progress) {
        return switch (progress) {
            case NONE -> AiProgress.NONE;
            case REQUESTED -> AiProgress.REQUESTED;
            case STARTED -> AiProgress.STARTED;
            case COMPLETED -> AiProgress.COMPLETED;
            case FAILED -> AiProgress.FAILED;
        };
    }

    private static Progress progress(AiProgress progress) {
        return switch (progress) {
            case NONE -> Progress.NONE;
            case REQUESTED -> Progress.REQUESTED;
            case STARTED -> Progress.STARTED;
            case COMPLETED -> Progress.COMPLETED;
            case FAILED -> Progress.FAILED;
            case UNKNOWN -> throw UntranslatableException.unknown("a progress of an AI run");
        };
    }
}
