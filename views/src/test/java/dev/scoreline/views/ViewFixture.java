package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.schemas.assessment.AiRuns;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.Category;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.schemas.topic.TrustedRecords;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things to store, told apart by a word or a number. */
public final class ViewFixture {

    public static final String ACCOUNT = "AC5c0e11ae000000000000000000000009";
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private ViewFixture() {}

    /** A family B assessment of agent anna by evaluator 12, accepted so many seconds after noon. */
    public static AssessmentState.Builder anAssessment(String id, long secondsAfterNoon) {
        return AssessmentState.newBuilder()
                .setAccount(ACCOUNT)
                .setAssessmentId(id)
                .setFamily(Family.MIND)
                .setNaturalKey("natural " + id)
                .setVersion(1)
                .setSource(new SourcePosition(3, secondsAfterNoon))
                .setStatus(AssessmentStatus.UNPROCESSED)
                .setZone("Europe/Berlin")
                .setAgentId("anna")
                .setTeamId(7L)
                .setScorecard(new PinnedRevision(5L, 6L, 1, 0))
                .setAiRuns(AiRuns.newBuilder().setProgress(AiProgress.NONE).build())
                .setFirstAcceptedAt(NOON.plusSeconds(secondsAfterNoon))
                .setModifiedAt(NOON.plusSeconds(secondsAfterNoon));
    }

    /** A family A assessment by an evaluator about a segment, with answers accepted so many seconds after noon. */
    public static AssessmentState.Builder answered(String id, String evaluator, String segment, int... seconds) {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (int second : seconds) {
            answers.add(anAnswer(id, second));
        }
        return anAssessment(id, Arrays.stream(seconds).min().orElse(0))
                .setFamily(Family.FLEX)
                .setTeamId(null)
                .setScorecard(null)
                .setEvaluator(evaluator)
                .setSegmentId(segment)
                .setAnswers(answers);
    }

    public static RecordedAnswer anAnswer(String assessmentId, int second) {
        return RecordedAnswer.newBuilder()
                .setAnswer(dev.scoreline.schemas.assessment.GivenAnswer.newBuilder()
                        .setAnswerSid(assessmentId + "-" + second)
                        .setCategorySid("FY1")
                        .setCategoryName("Opening")
                        .setMetricId("GE1")
                        .setMetricName("Greeting")
                        .setAnswerId("AN1")
                        .setAnswerText("Yes")
                        .setSegmentOffset("6.985619")
                        .build())
                .setBy("someone")
                .setFirstAcceptedAt(NOON.plusSeconds(second))
                .setAnsweredAt(NOON.plusSeconds(second))
                .build();
    }

    public static CommentState aComment(String sid, String segment, String agent, int second) {
        return CommentState.newBuilder()
                .setAccount(ACCOUNT)
                .setCommentSid(sid)
                .setNaturalKey("natural " + sid)
                .setVersion(1)
                .setSource(new SourcePosition(0, (long) second))
                .setComment(CommentRecorded.newBuilder()
                        .setEvaluator("someone")
                        .setAgentId(agent)
                        .setSegmentId(segment)
                        .setCategoryId("tag")
                        .setCategoryName("Tag")
                        .setSegmentOffset("1")
                        .build())
                .setFirstAcceptedAt(NOON.plusSeconds(second))
                .build();
    }

    public static RatingState aCall(String uuid, long version, RatingResult... ratings) {
        return RatingState.newBuilder()
                .setAccount(ACCOUNT)
                .setCallUuid(uuid)
                .setVersion(version)
                .setSource(new SourcePosition(0, version))
                .setZone("Europe/Berlin")
                .setRatings(List.of(ratings))
                .setFirstAcceptedAt(NOON)
                .setModifiedAt(NOON)
                .build();
    }

    public static RatingResult aRating(long id, String extension, int second) {
        return RatingResult.newBuilder()
                .setRatingId(id)
                .setExtensionId(extension)
                .setRate(new BigDecimal("4.000000"))
                .setMinRate(new BigDecimal("1.000000"))
                .setMaxRate(new BigDecimal("5.000000"))
                .setPercentage(new BigDecimal("75.00"))
                .setRatedAt(NOON.plusSeconds(second))
                .setFirstAcceptedAt(NOON)
                .build();
    }

    public static ConfigurationState aCategory(String sid, long version, String name) {
        return ConfigurationState.newBuilder()
                .setAccount(ACCOUNT)
                .setKind(ResourceKind.CATEGORY)
                .setResourceId(sid)
                .setVersion(version)
                .setSource(new SourcePosition(0, version))
                .setModifiedAt(NOON)
                .setCategory(Category.newBuilder()
                        .setCategorySid(sid)
                        .setSectionId(1)
                        .setName(name)
                        .build())
                .build();
    }

    public static HistoryRow aLine(Entity entity, String id, long offset) {
        return new HistoryRow(
                entity,
                ACCOUNT,
                id,
                3,
                offset,
                "AssessmentEdited",
                "event " + offset,
                NOON.plusSeconds(offset),
                null,
                Actor.newBuilder()
                        .setSubject("12")
                        .setKind(ActorKind.USER)
                        .setPermissions(List.of("qualityDoAssessmentsAll"))
                        .setTeams(List.of(7L))
                        .build(),
                Outcome.MOVED,
                null,
                List.of(FieldChange.newBuilder()
                        .setField("criteria.1.2.score")
                        .setOldValue(null)
                        .setNewValue("3")
                        .build()),
                PersonalHistory.newBuilder().setUserName("Sünne").build(),
                6L,
                "scorecard:5",
                false,
                offset);
    }

    public static Views views(AssessmentState... states) {
        return new Views(List.of(states), List.of(), List.of(), List.of(), List.of());
    }

    public static Views views(CommentState... states) {
        return new Views(List.of(), List.of(states), List.of(), List.of(), List.of());
    }

    public static Views views(RatingState... states) {
        return new Views(List.of(), List.of(), List.of(states), List.of(), List.of());
    }

    public static Views views(ConfigurationState... states) {
        return new Views(List.of(), List.of(), List.of(), List.of(states), List.of());
    }

    public static Views views(HistoryRow... rows) {
        return new Views(List.of(), List.of(), List.of(), List.of(), List.of(rows));
    }
}
