package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.AssessmentList.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static dev.scoreline.views.ViewFixture.ACCOUNT;
import static dev.scoreline.views.ViewFixture.NOON;
import static dev.scoreline.views.ViewFixture.aCall;
import static dev.scoreline.views.ViewFixture.aCategory;
import static dev.scoreline.views.ViewFixture.aComment;
import static dev.scoreline.views.ViewFixture.aLine;
import static dev.scoreline.views.ViewFixture.aRating;
import static dev.scoreline.views.ViewFixture.anAnswer;
import static dev.scoreline.views.ViewFixture.anAssessment;
import static dev.scoreline.views.ViewFixture.answered;
import static dev.scoreline.views.ViewFixture.views;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers and writers of views may rely on, whatever the views are kept in. Each test has an empty store. */
public abstract class ViewStoreContract {

    protected abstract ViewStore store();

    @Test
    void shouldGiveBackAnAssessmentAsItWasStored() {
        // Given
        AssessmentState state = answered("FM1", "eve", "s1", 1, 2).build();

        // When
        store().write(views(state));

        // Then
        assertThat(store().assessment(ACCOUNT, "FM1")).isEqualTo(state);
        assertThat(store().assessment(ACCOUNT, "FM2")).isNull();
        assertThat(store().assessment("ACother", "FM1")).isNull();
    }

    @Test
    void shouldKeepTheHigherVersionWhateverTheOrder() {
        // Given
        AssessmentState newer = anAssessment("1", 1)
                .setVersion(3)
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .build();
        store().write(views(newer));

        // When
        store().write(views(anAssessment("1", 1).setVersion(2).build()));

        // Then
        assertThat(store().assessment(ACCOUNT, "1")).isEqualTo(newer);
        assertThat(ids(store(), listed(Set.of(AssessmentStatus.UNPROCESSED)), 10))
                .isEmpty();
        assertThat(ids(store(), listed(Set.of(AssessmentStatus.REVIEW_ONGOING)), 10))
                .containsExactly("1");
    }

    @Test
    void shouldTakeTheHighestVersionOfABatch() {
        // When
        store().write(views(
                anAssessment("1", 1).setVersion(2).build(),
                anAssessment("1", 1).setVersion(4).setAmended(true).build(),
                anAssessment("1", 1).setVersion(3).build()));

        // Then
        assertThat(store().assessment(ACCOUNT, "1")).returns(4L, AssessmentState::getVersion);
        assertThat(store().count(listed(Set.of()))).isEqualTo(1);
    }

    @Test
    void shouldListEachAssessmentWhereItBelongsNewestFirst() {
        // Given
        store().write(views(
                answered("FM1", "eve", "s1", 10).build(),
                anAssessment("2", 20).build(),
                anAssessment("3", 30).setAgentId("bert").setEvaluator("12").build(),
                anAssessment("4", 40).setTeamId(8L).build()));

        // Then
        assertThat(by(new By.Everything())).containsExactly("4", "3", "2", "FM1");
        assertThat(by(new By.Agent("anna"))).containsExactly("4", "2", "FM1");
        assertThat(by(new By.Agent("nobody"))).isEmpty();
        assertThat(by(new By.Team(7))).containsExactly("3", "2");
        assertThat(by(new By.Scorecard(5))).containsExactly("4", "3", "2");
        assertThat(by(new By.Evaluator("12"))).containsExactly("3");
        assertThat(by(new By.Segment("s1"))).containsExactly("FM1");
        assertThat(by(new By.Call("c1"))).isEmpty();
    }

    @Test
    void shouldKnowASegmentOnceAnAssessmentOrACallNamesIt() {
        // Given
        store().write(views(
                answered("FM2", "eve", "s1", 2).build(),
                answered("FM1", "adam", "s1", 1).build(),
                answered("FM3", "eve", "s2", 3)
                        .setStatus(AssessmentStatus.DELETED)
                        .build(),
                anAssessment("4", 4).build()));

        // When
        store().write(views(aCall("c1", 1)));

        // Then
        for (int limit : List.of(1, 2, 3, 9)) {
            assertThat(segments(limit)).extracting(Segment::id).containsExactly("c1", "s1", "s2");
        }
        assertThat(segments(9).get(1))
                .isEqualTo(new Segment(
                        "s1",
                        List.of(
                                answered("FM1", "adam", "s1", 1).build(),
                                answered("FM2", "eve", "s1", 2).build()),
                        null));
        assertThat(segments(9).getFirst()).isEqualTo(new Segment("c1", List.of(), aCall("c1", 1)));
        assertThat(store().segments(ACCOUNT, List.of("s2", "nobody's", "c1")))
                .extracting(Segment::id)
                .containsExactly("s2", "c1");
        assertThat(store().segments("ACother", List.of("s1"))).isEmpty();
        assertThat(store().segments("ACother", null, 9).rows()).isEmpty();
    }

    @Test
    void shouldCountASegmentAmongTheConversationOfItsCallOnceTheCallIsKnown() {
        // Given
        store().write(views(
                answered("FM1", "eve", "s1", 1).build(),
                answered("FM2", "adam", "s1", 2).setCallUuid("c1").build(),
                answered("FM3", "eve", "s2", 3).setCallUuid("c1").build(),
                anAssessment("4", 4).setCallUuid("c1").build()));
        List<Conversation> before = conversations(9);

        // When
        store().write(views(aCall("c1", 1)));

        // Then
        assertThat(before).extracting(Conversation::id).containsExactly("s1", "s2");
        for (int limit : List.of(1, 2, 3, 9)) {
            assertThat(conversations(limit)).extracting(Conversation::id).containsExactly("c1");
        }
        assertThat(conversations(9).getFirst().segments())
                .extracting(Segment::id)
                .containsExactly("c1", "s1", "s2");
        assertThat(store().conversation(ACCOUNT, "c1"))
                .isEqualTo(conversations(9).getFirst());
        assertThat(store().conversation(ACCOUNT, "s1")).isNull();
        assertThat(store().conversation("ACother", "c1")).isNull();
        assertThat(by(new By.Call("c1"))).containsExactly("4", "FM3", "FM2");
    }

    @Test
    void shouldMoveASegmentToTheCallThatItsAssessmentNamesLater() {
        // Given
        store().write(views(aCall("c1", 1), aCall("c2", 1)));
        store().write(views(answered("FM1", "eve", "s1", 1).setCallUuid("c1").build()));

        // When
        store().write(views(
                answered("FM1", "eve", "s1", 1).setVersion(2).setCallUuid("c2").build()));

        // Then
        assertThat(conversations(9)).extracting(Conversation::id).containsExactly("c1", "c2");
        assertThat(store().segments(ACCOUNT, List.of("s1")))
                .extracting(Segment::conversation)
                .containsExactly("c2");
        assertThat(by(new By.Call("c1"))).isEmpty();
        assertThat(by(new By.Call("c2"))).containsExactly("FM1");
    }

    @Test
    void shouldPageThroughSegmentsOfAnyNameEachOnceWhileOthersArrive() {
        // Given
        List<String> names =
                new ArrayList<>(List.of("ä", "~", "!", "%", "a b", "\uFFFD", "\uD83D\uDE00", "x".repeat(999)));
        for (int at = 0; at < 60; at++) {
            names.add("s%02d".formatted(at));
        }
        names.forEach(name -> store().write(views(aCall(name, 1))));
        Page<Segment> first = store().segments(ACCOUNT, null, 20);

        // When
        names.forEach(name -> store().write(views(
                answered("FM-" + name, "eve", name, 1).build(),
                anAssessment("5", 5).build())));
        store().write(views(aCall("s30b", 1)));

        // Then
        List<String> rest =
                Pages.all(start -> store().segments(ACCOUNT, start == null ? first.next() : start, 7)).stream()
                        .map(Segment::id)
                        .toList();
        assertThat(first.rows()).hasSize(20);
        assertThat(Stream.concat(first.rows().stream().map(Segment::id), rest.stream()))
                .doesNotHaveDuplicates()
                .containsAll(names)
                .hasSize(names.size() + 1);
    }

    @Test
    void shouldListOneFamilyAndOneStretchOfTime() {
        // Given
        store().write(views(
                answered("FM1", "eve", "s1", 10).build(),
                anAssessment("2", 20).build(),
                anAssessment("3", 30).build()));

        // Then
        assertThat(ids(store(), new AssessmentList(ACCOUNT, new By.Everything(), Family.MIND, Set.of(), null, null), 9))
                .containsExactly("3", "2");
        assertThat(ids(
                        store(),
                        new AssessmentList(
                                ACCOUNT,
                                new By.Everything(),
                                null,
                                Set.of(),
                                NOON.plusSeconds(10),
                                NOON.plusSeconds(30)),
                        9))
                .containsExactly("2", "FM1");
        assertThat(store().count(new AssessmentList(
                        ACCOUNT, new By.Everything(), null, Set.of(), NOON.plusSeconds(30), NOON)))
                .isZero();
    }

    @Test
    void shouldMoveAnAssessmentBetweenStatesAndEvaluatorsOfItsLists() {
        // Given
        store().write(views(anAssessment("1", 1).setEvaluator("12").build()));
        store().write(views(anAssessment("1", 1)
                .setVersion(2)
                .setEvaluator("13")
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .build()));

        // When
        store().write(views(anAssessment("1", 1)
                .setVersion(3)
                .setEvaluator("13")
                .setStatus(AssessmentStatus.DELETED)
                .setDeletedAt(NOON)
                .build()));

        // Then
        assertThat(by(new By.Everything())).isEmpty();
        assertThat(by(new By.Evaluator("13"))).isEmpty();
        assertThat(ids(store(), listed(Set.of(AssessmentStatus.DELETED)), 9)).containsExactly("1");
        assertThat(store().count(listed(Set.of(AssessmentStatus.DELETED)))).isEqualTo(1);
        assertThat(store().count(listed(Set.of()))).isZero();
        assertThat(store().count(new AssessmentList(
                        ACCOUNT, new By.Evaluator("12"), null, Set.of(AssessmentStatus.values()), null, null)))
                .isZero();
    }

    @Test
    void shouldPageThroughAListWithoutRepeatingOrMissingARow() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        List<AssessmentState> states = new ArrayList<>();
        for (int at = 0; at < 97; at++) {
            // Two to each second, so that the id decides too.
            states.add(anAssessment("%03d".formatted(at), at / 2).build());
            newestFirst.addFirst("%03d".formatted(at));
        }
        Collections.shuffle(states, new Random(7));
        store().write(views(states.toArray(AssessmentState[]::new)));

        // Then
        for (int limit : List.of(1, 10, 96, 97, 98)) {
            assertThat(ids(store(), listed(Set.of()), limit)).isEqualTo(newestFirst);
        }
        assertThat(store().count(listed(Set.of()))).isEqualTo(97);
    }

    @Test
    void shouldGoOnWhereAPageEndedWhileNewerRowsArrive() {
        // Given
        store().write(views(
                anAssessment("1", 1).build(),
                anAssessment("2", 2).build(),
                anAssessment("3", 3).build()));
        Page<AssessmentState> first = store().assessments(listed(Set.of()), null, 2);

        // When
        store().write(views(anAssessment("4", 4).build()));

        // Then
        assertThat(first.rows()).extracting(AssessmentState::getAssessmentId).containsExactly("3", "2");
        assertThat(store().assessments(listed(Set.of()), first.next(), 2).rows())
                .extracting(AssessmentState::getAssessmentId)
                .containsExactly("1");
    }

    @Test
    void shouldListAnAnswerOnceWhateverIsSaidLater() {
        // Given
        store().write(views(answered("FM1", "eve", "s1", 1, 5).build()));
        store().write(views(
                answered("FM2", "eve", "s2", 3).build(),
                answered("FM3", "someone else", "s1", 2).build()));

        // When
        store().write(views(answered("FM1", "eve", "s1", 1, 5, 4).setVersion(2).build()));

        // Then
        for (int limit : List.of(1, 2, 3, 4, 5)) {
            assertThat(answers(null, limit)).containsExactly("FM1-1", "FM2-3", "FM1-4", "FM1-5");
            assertThat(answers("s1", limit)).containsExactly("FM1-1", "FM1-4", "FM1-5");
        }
        assertThat(answers("s3", 5)).isEmpty();
    }

    @Test
    void shouldListNoAnswerOfADeletedAssessmentAndNoneTwiceAfterItIsReopened() {
        // Given
        store().write(views(answered("FM1", "eve", "s1", 1, 2).build()));

        // When
        store().write(views(answered("FM1", "eve", "s1", 1, 2)
                .setVersion(2)
                .setStatus(AssessmentStatus.DELETED)
                .build()));

        // Then
        assertThat(answers(null, 5)).isEmpty();
        assertThat(answers("s1", 5)).isEmpty();

        // When
        RecordedAnswer again = RecordedAnswer.newBuilder(anAnswer("FM1", 1))
                .setFirstAcceptedAt(NOON.plusSeconds(9))
                .build();
        store().write(views(answered("FM1", "eve", "s1", 1)
                .setVersion(3)
                .setAnswers(List.of(again))
                .build()));

        // Then
        assertThat(answers(null, 5)).containsExactly("FM1-1");
        assertThat(answers("s1", 5)).containsExactly("FM1-1");
    }

    @Test
    void shouldListCommentsBySegmentAndAgentInTheOrderOfTheirAcceptance() {
        // Given
        store().write(views(
                aComment("c3", "s1", "anna", 3),
                aComment("c1", "s1", "bert", 1),
                aComment("c2", "s2", "anna", 2),
                aComment("c0", "s2", "anna", 2)));

        // Then
        for (int limit : List.of(1, 2, 4, 9)) {
            assertThat(comments(null, null, limit)).containsExactly("c1", "c0", "c2", "c3");
            assertThat(comments("s1", null, limit)).containsExactly("c1", "c3");
            assertThat(comments(null, "anna", limit)).containsExactly("c0", "c2", "c3");
            assertThat(comments("s1", "anna", limit)).containsExactly("c3");
        }
        assertThat(store().comment(ACCOUNT, "c2")).isEqualTo(aComment("c2", "s2", "anna", 2));
        assertThat(store().comment(ACCOUNT, "c9")).isNull();
    }

    @Test
    void shouldListRatingsByTimeAndExtensionWithTheirCalls() {
        // Given
        store().write(views(aCall("one", 1, aRating(11, "100", 5)), aCall("two", 1, aRating(12, "200", 3))));

        // When
        store().write(views(aCall("one", 2, aRating(11, "100", 5), aRating(10, "200", 4))));

        // Then
        for (int limit : List.of(1, 2, 3, 9)) {
            assertThat(ratings(null, limit)).containsExactly(12L, 10L, 11L);
            assertThat(ratings("200", limit)).containsExactly(12L, 10L);
        }
        assertThat(store().ratings(ACCOUNT, null, NOON.plusSeconds(4), NOON.plusSeconds(5), null, 9)
                        .rows())
                .extracting(given -> given.call().getCallUuid())
                .containsExactly("one");
        assertThat(store().call(ACCOUNT, "one")).returns(2L, call -> call == null ? -1L : call.getVersion());
    }

    @Test
    void shouldListARatingAtItsLatestTimeOnly() {
        // Given
        store().write(views(aCall("one", 1, aRating(11, "100", 5))));

        // When
        store().write(views(aCall("one", 2, aRating(11, "100", 9))));

        // Then
        assertThat(ratings(null, 5)).containsExactly(11L);
        assertThat(store().ratings(ACCOUNT, "100", NOON.plusSeconds(9), null, null, 5)
                        .rows())
                .hasSize(1);
        assertThat(store().ratings(ACCOUNT, "100", null, NOON.plusSeconds(9), null, 5)
                        .rows())
                .isEmpty();
    }

    @Test
    void shouldTellResourcesApartByKindAndId() {
        // Given
        store().write(views(aCategory("FY2", 1, "Closing"), aCategory("FY1", 2, "Opening")));

        // When
        store().write(views(aCategory("FY1", 1, "Old")));

        // Then
        assertThat(store().resource(ACCOUNT, ResourceKind.CATEGORY, "FY1")).isEqualTo(aCategory("FY1", 2, "Opening"));
        assertThat(store().resource(ACCOUNT, ResourceKind.QUESTION, "FY1")).isNull();
        assertThat(store().resources(ACCOUNT, ResourceKind.CATEGORY))
                .containsExactly(aCategory("FY1", 2, "Opening"), aCategory("FY2", 1, "Closing"));
        assertThat(store().resources(ACCOUNT, ResourceKind.QUESTION)).isEmpty();
    }

    @Test
    void shouldShowHistoryNewestFirstAndEachOutcomeByItsOffset() {
        // Given
        List<HistoryRow> lines = IntStream.of(9, 10, 11, 100)
                .mapToObj(offset -> aLine(Entity.ASSESSMENT, "1", offset))
                .toList();

        // When
        store().write(views(lines.toArray(HistoryRow[]::new)));
        store().write(views(aLine(Entity.COMMENT, "1", 12)));

        // Then
        assertThat(store().outcome(Entity.ASSESSMENT, ACCOUNT, "1", 10)).isEqualTo(lines.get(1));
        assertThat(store().outcome(Entity.ASSESSMENT, ACCOUNT, "1", 12)).isNull();
        for (int limit : List.of(1, 2, 3, 4, 5)) {
            assertThat(Pages.all(start -> store().history(Entity.ASSESSMENT, ACCOUNT, "1", start, limit)))
                    .isEqualTo(lines.reversed());
        }
        assertThat(store().history(Entity.ASSESSMENT, ACCOUNT, "1", null, 4).next())
                .isNull();
    }

    @Test
    void shouldKeepTheStateThatEachFactLeftAnAssessmentIn() {
        // Given
        AssessmentState small = anAssessment("77", 1).setVersion(1).build();
        AssessmentState large = answered(
                        "77", "eve", "s", IntStream.range(0, 200).toArray())
                .setVersion(2)
                .build();
        HistoryRow first = aLine(Entity.ASSESSMENT, "77", 10);
        HistoryRow second = aLine(Entity.ASSESSMENT, "77", 11);
        HistoryRow refused = aLine(Entity.ASSESSMENT, "77", 12);
        // When
        store().write(views(first.leaving(small), second.leaving(large), refused));
        // Then
        List<HistoryRow> rows =
                store().history(Entity.ASSESSMENT, ACCOUNT, "77", null, 10).rows();
        assertThat(rows).containsExactly(refused, second, first);
        assertThat(store().outcome(Entity.ASSESSMENT, ACCOUNT, "77", 11)).isEqualTo(second);
        assertThat(rows.stream().map(store()::left)).containsExactly(null, large, small);
    }

    @Test
    void shouldGoOnInAnyListFromAPlaceInAnother() {
        // Given
        AssessmentState older = anAssessment("1", 1).setTeamId(5L).build();
        AssessmentState place = anAssessment("2", 2).setTeamId(6L).build();
        AssessmentState newer = anAssessment("3", 3).setTeamId(5L).build();
        store().write(views(older, place, newer));
        // When
        List<AssessmentState> rest = store().assessments(
                        AssessmentList.of(ACCOUNT, new By.Team(5)), Place.of(place.getFirstAcceptedAt(), "2"), 10)
                .rows();
        // Then
        assertThat(rest).containsExactly(older);
    }

    @Test
    void shouldNeverLowerAWatermark() {
        // Given
        store().raise(List.of(new Watermark(Entity.ASSESSMENT, 3, 10), new Watermark(Entity.COMMENT, 11, -1)));

        // When
        store().raise(List.of(new Watermark(Entity.ASSESSMENT, 3, 9), new Watermark(Entity.COMMENT, 11, 7)));

        // Then
        assertThat(store().watermarks())
                .containsExactlyInAnyOrder(
                        new Watermark(Entity.ASSESSMENT, 3, 10), new Watermark(Entity.COMMENT, 11, 7));
    }

    @Test
    void shouldKeepApartWhatClientsNameAlike() {
        // Given
        String long1 = "x".repeat(3000) + "1";
        String long2 = "x".repeat(3000) + "2";

        // When
        store().write(views(
                aComment("c1", "s#1", "a#0#b", 1), aComment("c2", "s", "0#b", 2), aComment("c3", long1, long2, 3)));

        // Then
        assertThat(comments("s#1", null, 5)).containsExactly("c1");
        assertThat(comments("s", null, 5)).containsExactly("c2");
        assertThat(comments(null, "0#b", 5)).containsExactly("c2");
        assertThat(comments(long1, null, 5)).containsExactly("c3");
        assertThat(comments(long2, null, 5)).isEmpty();
    }

    private static AssessmentList listed(Set<AssessmentStatus> states) {
        return new AssessmentList(ACCOUNT, new By.Everything(), null, states, null, null);
    }

    private List<String> by(By by) {
        return ids(store(), AssessmentList.of(ACCOUNT, by), 2);
    }

    protected static List<String> ids(ViewStore store, AssessmentList list, int limit) {
        return Pages.all(start -> store.assessments(list, start, limit)).stream()
                .map(AssessmentState::getAssessmentId)
                .toList();
    }

    private List<Segment> segments(int limit) {
        return Pages.all(start -> store().segments(ACCOUNT, start, limit));
    }

    private List<Conversation> conversations(int limit) {
        return Pages.all(start -> store().conversations(ACCOUNT, start, limit));
    }

    private List<String> answers(@Nullable String segment, int limit) {
        return Pages.all(start -> store().answers(ACCOUNT, "eve", segment, start, limit)).stream()
                .map(given -> given.answer().getAnswer().getAnswerSid())
                .toList();
    }

    private List<String> comments(@Nullable String segment, @Nullable String agent, int limit) {
        return Pages.all(start -> store().comments(ACCOUNT, segment, agent, start, limit)).stream()
                .map(CommentState::getCommentSid)
                .toList();
    }

    private List<Long> ratings(@Nullable String extension, int limit) {
        return Pages.all(start -> store().ratings(ACCOUNT, extension, null, null, start, limit)).stream()
                .map(given -> given.rating().getRatingId())
                .toList();
    }
}
