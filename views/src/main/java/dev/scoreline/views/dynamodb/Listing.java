package dev.scoreline.views.dynamodb;

/**
 * The lists, each with partition keys of its own.
 *
 * <p>One partition key takes 1,000 writes a second. A list that all of an account's traffic goes into is spread over
 * several, which a reader merges; a list about one person or one conversation is not. The numbers are part of the
 * table: with others, rows would be looked for where they are not, so that changing one means a replay into a new table.
 */
enum Listing {
    EVERYTHING("all", 8),
    SCORECARD("scorecard", 8),
    TEAM("team", 4),
    EVALUATOR("evaluator", 4),
    AGENT("agent", 1),
    SEGMENT("segment", 1),
    CALL("call", 1),
    SEGMENTS("segments", 8),
    ANSWERS("answers", 4),
    COMMENTS("comments", 8),
    COMMENTS_ON_SEGMENT("comments-segment", 1),
    COMMENTS_ON_AGENT("comments-agent", 1),
    RATINGS("ratings", 8),
    RATINGS_AT_EXTENSION("ratings-extension", 4);

    private final String word;
    private final int shards;

    Listing(String word, int shards) {
        this.word = word;
        this.shards = shards;
    }

    String word() {
        return word;
    }

    int shards() {
        return shards;
    }
}
