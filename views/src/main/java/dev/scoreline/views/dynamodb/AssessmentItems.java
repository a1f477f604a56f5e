package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Place;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is stored of an assessment: one item, a row in each list it belongs to, and a row for each answer of family A
 * and for its segment.
 *
 * <p>A row says where the assessment stands, as {@code FLEX:AI_READY}, and nothing that changes more often.
 */
final class AssessmentItems {

    static final Kind<AssessmentState> KIND = Kind.of(
            AssessmentState.class,
            state -> key(state.getAccount(), state.getAssessmentId()),
            AssessmentState::getVersion,
            AssessmentItems::fixed,
            AssessmentItems::lists,
            true);

    private AssessmentItems() {}

    static Key key(String account, String assessmentId) {
        return Key.state(Entity.ASSESSMENT, account, assessmentId);
    }

    /** Everything a row of {@code list} may say: an exact list rather than an exclusion, as DynamoDB filters best. */
    static List<String> statuses(AssessmentList list) {
        return Arrays.stream(Family.values())
                .filter(family -> list.family() == null || list.family() == family)
                .flatMap(family -> Arrays.stream(AssessmentStatus.values())
                        .filter(list::admits)
                        .map(status -> status(family, status)))
                .toList();
    }

    /** Which list, and about whom. */
    static Listed listed(AssessmentList.By by) {
        return switch (by) {
            case AssessmentList.By.Everything() -> new Listed(Listing.EVERYTHING, "");
            case AssessmentList.By.Agent(String agent) -> new Listed(Listing.AGENT, agent);
            case AssessmentList.By.Team(long team) -> new Listed(Listing.TEAM, Long.toString(team));
            case AssessmentList.By.Scorecard(long base) -> new Listed(Listing.SCORECARD, Long.toString(base));
            case AssessmentList.By.Evaluator(String evaluator) -> new Listed(Listing.EVALUATOR, evaluator);
            case AssessmentList.By.Segment(String segment) -> new Listed(Listing.SEGMENT, segment);
            case AssessmentList.By.Call(String call) -> new Listed(Listing.CALL, call);
        };
    }

    record Listed(Listing list, String about) {}

    static String answerPlace(RecordedAnswer answer) {
        return Place.of(answer.getFirstAcceptedAt(), answer.getAnswer().getAnswerSid());
    }

    private static List<Row> fixed(AssessmentState state) {
        List<Row> rows = new ArrayList<>(state.getAnswers().size() + 1);
        String segment = state.getSegmentId();
        if (segment != null) {
            rows.add(SegmentItems.row(state.getAccount(), segment));
        }
        String evaluator = state.getEvaluator();
        if (evaluator != null) {
            state.getAnswers().forEach(answer -> rows.add(answer(state, evaluator, answer)));
        }
        return rows;
    }

    private static Row answer(AssessmentState state, String evaluator, RecordedAnswer answer) {
        Key key = Key.row(
                Listing.ANSWERS,
                state.getAccount(),
                evaluator,
                answerPlace(answer),
                answer.getAnswer().getAnswerSid());
        return new Row(key, state.getAssessmentId(), "");
    }

    private static List<Row> lists(AssessmentState state) {
        String place = Place.of(state.getFirstAcceptedAt(), state.getAssessmentId());
        String status = status(state.getFamily(), state.getStatus());
        return memberships(state)
                .map(listed -> new Row(
                        Key.row(listed.list(), state.getAccount(), listed.about(), place, state.getAssessmentId()),
                        state.getAssessmentId(),
                        status))
                .toList();
    }

    private static Stream<Listed> memberships(AssessmentState state) {
        return Stream.of(
                        Stream.of(new Listed(Listing.EVERYTHING, ""), new Listed(Listing.AGENT, state.getAgentId())),
                        about(Listing.EVALUATOR, state.getEvaluator()),
                        about(Listing.SEGMENT, state.getSegmentId()),
                        about(Listing.CALL, state.getCallUuid()),
                        about(Listing.TEAM, state.getTeamId()),
                        about(
                                Listing.SCORECARD,
                                state.getScorecard() == null
                                        ? null
                                        : state.getScorecard().getBaseId()))
                .flatMap(lists -> lists);
    }

    private static Stream<Listed> about(Listing list, @Nullable Object about) {
        return about == null ? Stream.empty() : Stream.of(new Listed(list, about.toString()));
    }

    private static String status(Family family, AssessmentStatus status) {
        return family.name() + ":" + status.name();
    }
}
