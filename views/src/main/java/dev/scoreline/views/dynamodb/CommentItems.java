package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Place;

import java.util.List;

/** What is stored of a comment: one item and three rows, which never change. */
final class CommentItems {

    static final Kind<CommentState> KIND = Kind.of(
            CommentState.class,
            state -> key(state.getAccount(), state.getCommentSid()),
            CommentState::getVersion,
            CommentItems::rows,
            state -> List.of(),
            false);

    private CommentItems() {}

    static Key key(String account, String commentSid) {
        return Key.state(Entity.COMMENT, account, commentSid);
    }

    private static List<Row> rows(CommentState state) {
        return List.of(
                row(state, Listing.COMMENTS, ""),
                row(state, Listing.COMMENTS_ON_SEGMENT, state.getComment().getSegmentId()),
                row(state, Listing.COMMENTS_ON_AGENT, state.getComment().getAgentId()));
    }

    private static Row row(CommentState state, Listing list, String about) {
        String sid = state.getCommentSid();
        String place = Place.of(state.getFirstAcceptedAt(), sid);
        return new Row(Key.row(list, state.getAccount(), about, place, sid), sid, "");
    }
}
