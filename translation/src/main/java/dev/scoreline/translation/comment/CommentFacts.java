package dev.scoreline.translation.comment;

import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.key.KeyText;
import dev.scoreline.scorecard.identity.CommentSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.actor.Actors;
import dev.scoreline.translation.assessment.Acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Facts about comments, made by whoever accepts one. */
public final class CommentFacts {

    private CommentFacts() {}

    /**
     * The fact that somebody commented.
     *
     * @param categoryName as the client sent it; the id does not depend on it
     */
    public static CommentFact recorded(
            Acceptance acceptance, CommentSid sid, NaturalKey.Comment key, String categoryName) {
        return CommentFact.newBuilder()
                .setEventId(acceptance.eventId().value())
                .setAccount(acceptance.account().value())
                .setEntityId(sid.value())
                .setNaturalKey(text(key))
                .setOccurredAt(acceptance.occurredAt())
                .setAcceptedAt(acceptance.acceptedAt())
                .setActor(Actors.toAvro(acceptance.actor()))
                .setCorrelation(acceptance.correlation())
                .setType(CommentRecorded.class.getSimpleName())
                .setCommentRecorded(new CommentRecorded(
                        key.evaluator(),
                        key.agent(),
                        key.segment(),
                        key.category(),
                        categoryName,
                        key.offset().toString()))
                .setPersonal(new PersonalComment(acceptance.userName(), acceptance.userEmail(), key.text()))
                .build();
    }

    private static String text(NaturalKey.Comment key) {
        return KeyText.join(
                key.evaluator(),
                key.segment(),
                key.agent(),
                key.category(),
                key.offset().toString(),
                digest(key.text()),
                Objects.requireNonNullElse(key.idempotencyKey(), ""));
    }

    /** What people write does not belong into a key, which nothing seals. */
    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected SHA-256, which every Java has", impossible);
        }
    }
}
