package dev.scoreline.ingest.comment;

import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.scorecard.identity.CanonicalDecimal;
import dev.scoreline.scorecard.identity.CommentSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.comment.CommentFacts;

/** What an evaluator remarked about an agent's segment. */
public record GivenComment(
        String category, String categoryName, String text, String segment, String agent, CanonicalDecimal offset) {

    public static GivenComment read(Form form) {
        return new GivenComment(
                form.id("CategoryId"),
                form.text("CategoryName", Texts.NAME),
                form.text("Comment", Texts.PROSE),
                form.id("SegmentId"),
                form.id("AgentId"),
                form.decimal("Offset"));
    }

    public CommentFact fact(Arrival arrival) {
        NaturalKey.Comment key = new NaturalKey.Comment(
                arrival.caller().actor().subject(), segment, agent, category, offset, text, arrival.idempotencyKey());
        CommentSid sid = arrival.account().ids().comment(key);
        return CommentFacts.recorded(arrival.acceptance("CommentRecorded", sid.value(), ""), sid, key, categoryName);
    }
}
