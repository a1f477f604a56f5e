package dev.scoreline.query.flex;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.ConversationBody;
import dev.scoreline.api.flex.Links;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.SegmentBody;
import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.query.paging.PageSource;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.views.Conversation;
import dev.scoreline.views.Page;
import dev.scoreline.views.Segment;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was talked about: segments and the conversations they are parts of. Every user of the account may list them; of
 * scores each sees those of assessments that they made or may view.
 */
@RestController
@RequestMapping("/v1/Insights")
public final class SegmentsController {

    private static final Pattern RESERVATION = Pattern.compile("WR[0-9a-fA-F]{32}");

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public SegmentsController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    /** All, the one of an id, or those whose ids are the given reservations'. */
    @GetMapping("/Segments")
    Map<String, Object> segments(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        String account = caller.account().id().value();
        Parameters parameters = new Parameters(request);
        List<String> named = named(parameters);
        PageSource<Segment> source = named == null
                ? (start, limit) -> views.segments(account, start, limit)
                : (start, limit) -> page(account, named, start, limit);
        return FlexList.of("segments", links.segments(), caller, parameters, "SegmentId", "ReservationId")
                .body(paging, source, segment -> body(caller, segment, links));
    }

    /** All, or the one that a segment is part of. */
    @GetMapping("/Conversations")
    Map<String, Object> conversations(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        String account = caller.account().id().value();
        Parameters parameters = new Parameters(request);
        String segment = parameters.text("SegmentId");
        PageSource<Conversation> source = segment == null
                ? (start, limit) -> views.conversations(account, start, limit)
                : (start, limit) -> new Page<>(with(account, segment), null);
        return FlexList.of("conversations", links.conversations(), caller, parameters, "SegmentId")
                .body(paging, source, conversation -> ConversationBody.of(account, conversation));
    }

    private List<Conversation> with(String account, String segment) {
        return views.segments(account, List.of(segment)).stream()
                .flatMap(part -> Stream.ofNullable(views.conversation(account, part.conversation())))
                .toList();
    }

    /** The ids that are asked for, in order; null when all are. */
    private static @Nullable List<String> named(Parameters parameters) {
        String segment = parameters.text("SegmentId");
        List<String> reservations = parameters.texts(
                "ReservationId",
                "WR and 32 hexadecimal digits",
                text -> RESERVATION.matcher(text).matches() ? text : null);
        if (segment == null) {
            return reservations.isEmpty() ? null : List.copyOf(new TreeSet<>(reservations));
        }
        return reservations.isEmpty() || reservations.contains(segment) ? List.of(segment) : List.of();
    }

    private Page<Segment> page(String account, List<String> named, @Nullable String start, int limit) {
        List<Segment> rest = views.segments(
                account,
                named.stream()
                        .filter(id -> start == null || id.compareTo(start) > 0)
                        .toList());
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), rest.get(limit - 1).id());
    }

    private static SegmentBody body(Caller caller, Segment segment, Links links) {
        Account account = caller.account();
        List<AssessmentState> seen = segment.assessments().stream()
                .filter(state -> isFor(caller.actor(), state))
                .toList();
        return SegmentBody.of(account.id().value(), segment, seen, state -> name(account, state), links);
    }

    private static boolean isFor(Actor actor, AssessmentState state) {
        return state.getStatus() != AssessmentStatus.DELETED
                && (actor.subject().equals(state.getEvaluator()) || AssessmentAccess.mayView(actor, state));
    }

    /** Of the revision that it is scored by; while it waits for one, of the questionnaire as it is configured. */
    private static @Nullable String name(Account account, AssessmentState state) {
        PinnedRevision pinned = state.getScorecard();
        String questionnaire = state.getQuestionnaireSid();
        Scorecard scorecard = pinned != null
                ? account.revision(pinned.getRevisionId())
                : questionnaire == null ? null : account.scorecardOf(questionnaire);
        return scorecard == null ? null : scorecard.name();
    }
}
