package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;

import java.util.Comparator;
import java.util.Locale;

/** Names one resource of an account's configuration. */
public record ResourceKey(Kind kind, String id) implements Comparable<ResourceKey> {

    public enum Kind {
        ACCOUNT,
        API_KEY,
        CLIENT,
        SCORECARD_REVISION,
        QUESTIONNAIRE,
        CATEGORY,
        QUESTION,
        ANSWER_SET,
        COMMENT_TAGS
    }

    /** The id of what an account has only one of. */
    private static final String MAIN = "main";

    public static final ResourceKey SETTINGS = new ResourceKey(Kind.ACCOUNT, MAIN);
    public static final ResourceKey COMMENT_TAGS = new ResourceKey(Kind.COMMENT_TAGS, MAIN);

    private static final Comparator<ResourceKey> ORDER =
            Comparator.comparing(ResourceKey::kind).thenComparing(ResourceKey::id);

    public static ResourceKey revision(RevisionId id) {
        return new ResourceKey(Kind.SCORECARD_REVISION, id.toString());
    }

    public static ResourceKey questionnaire(ExternalSid sid) {
        return new ResourceKey(Kind.QUESTIONNAIRE, sid.value());
    }

    public static ResourceKey category(ExternalSid sid) {
        return new ResourceKey(Kind.CATEGORY, sid.value());
    }

    public static ResourceKey question(ExternalSid sid) {
        return new ResourceKey(Kind.QUESTION, sid.value());
    }

    public static ResourceKey answerSet(String id) {
        return new ResourceKey(Kind.ANSWER_SET, id);
    }

    public static ResourceKey apiKey(String sid) {
        return new ResourceKey(Kind.API_KEY, sid);
    }

    public static ResourceKey client(long id) {
        return new ResourceKey(Kind.CLIENT, Long.toString(id));
    }

    @Override
    public int compareTo(ResourceKey other) {
        return ORDER.compare(this, other);
    }

    /** In words, for sentences: {@code answer set yes-no}. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return id.equals(MAIN) ? name : name + " " + id;
    }
}
