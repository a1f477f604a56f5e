package dev.scoreline.api.flex;

/** How family A groups answer sets: by the number of their answers. */
@FlexShape
public record AnswerSetCategory(String id, String name, int sort) {
    static final AnswerSetCategory TWO = new AnswerSetCategory("two-options", "Two Options", 1);
    static final AnswerSetCategory THREE = new AnswerSetCategory("three-options", "Three Options", 2);
    static final AnswerSetCategory RATING = new AnswerSetCategory("rating", "Rating", 3);

    static AnswerSetCategory of(int answers) {
        return answers <= 2 ? TWO : answers == 3 ? THREE : RATING;
    }
}
