package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.AssessmentList.By;
import dev.scoreline.views.Conversation;
import dev.scoreline.views.Page;
import dev.scoreline.views.Segment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts segments and conversations together from the assessments and calls that name them: whatever the number asked for,
 * one round for rows, one for assessments and one for calls.
 */
final class Segments {

    private final Merge merge;
    private final Flight flight;
    private final Reader reader;

    Segments(Merge merge, Flight flight, Reader reader) {
        this.merge = merge;
        this.flight = flight;
        this.reader = reader;
    }

    Page<Segment> page(String account, @Nullable String start, int limit) {
        Page<Row> page = rows(account, start, limit);
        return new Page<>(existing(account, ids(page)), page.next());
    }

    List<Segment> existing(String account, List<String> ids) {
        Map<String, Segment> found = found(account, ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    Page<Conversation> conversations(String account, @Nullable String start, int limit) {
        Page<Row> page = rows(account, start, limit);
        return new Page<>(conversations(account, ids(page)), page.next());
    }

    @Nullable Conversation conversation(String account, String id) {
        return conversations(account, List.of(id)).stream().findFirst().orElse(null);
    }

    /** Of every id its own segment and those whose assessments name it as their call. */
    private List<Conversation> conversations(String account, List<String> ids) {
        List<Set<String>> candidates = new ArrayList<>();
        List<List<AssessmentState>> during = assessments(account, ids, By.Call::new);
        for (int at = 0; at < ids.size(); at++) {
            Set<String> segments = new LinkedHashSet<>(List.of(ids.get(at)));
            during.get(at)
                    .forEach(state -> Optional.ofNullable(state.getSegmentId()).ifPresent(segments::add));
            candidates.add(segments);
        }
        Map<String, Segment> found = found(
                account, candidates.stream().flatMap(Set::stream).distinct().toList());
        List<Conversation> conversations = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Stream<@Nullable Segment> segments = candidates.get(at).stream().map(found::get);
            Optional.ofNullable(Conversation.of(ids.get(at), segments)).ifPresent(conversations::add);
        }
        return conversations;
    }

    private Map<String, Segment> found(String account, List<String> ids) {
        List<List<AssessmentState>> assessments = assessments(account, ids, By.Segment::new);
        Map<Key, RatingState> calls = calls(account, ids, assessments);
        Map<String, Segment> found = new HashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            String id = ids.get(at);
            Segment segment = Segment.of(id, assessments.get(at), call -> calls.get(CallItems.key(account, call)));
            if (segment != null) {
                found.put(id, segment);
            }
        }
        return found;
    }

    /** Those of these ids and those that the assessments name. */
    private Map<Key, RatingState> calls(String account, List<String> ids, List<List<AssessmentState>> assessments) {
        Stream<String> named =
                assessments.stream().flatMap(List::stream).flatMap(state -> Stream.ofNullable(state.getCallUuid()));
        return reader.states(
                CallItems.KIND,
                Stream.concat(ids.stream(), named)
                        .map(call -> CallItems.key(account, call))
                        .distinct()
                        .toList());
    }

    /** About each id those that say so themselves: a row may be of a list that its assessment has left. */
    private List<List<AssessmentState>> assessments(String account, List<String> ids, Function<String, By> by) {
        List<List<Row>> rows = flight.all(ids.stream()
                .map(by)
                .map(AssessmentItems::listed)
                .<Supplier<List<Row>>>map(listed -> () -> merge.whole(listed.list(), account, listed.about()))
                .toList());
        Map<Key, AssessmentState> states = reader.states(
                AssessmentItems.KIND,
                rows.stream()
                        .flatMap(List::stream)
                        .map(row -> AssessmentItems.key(account, row.of()))
                        .toList());
        List<List<AssessmentState>> assessments = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            AssessmentList list = AssessmentList.withDeleted(account, by.apply(ids.get(at)));
            assessments.add(rows.get(at).stream()
                    .flatMap(row -> Stream.ofNullable(states.get(AssessmentItems.key(account, row.of()))))
                    .filter(list::holds)
                    .toList());
        }
        return assessments;
    }

    private Page<Row> rows(String account, @Nullable String start, int limit) {
        return merge.page(Listing.SEGMENTS, account, "", Stretch.all(true, start), limit);
    }

    private static List<String> ids(Page<Row> page) {
        return page.rows().stream().map(Row::of).toList();
    }
}
