package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.configuration.Resource.AccountSettings;
import dev.scoreline.scorecard.configuration.Resource.AnswerSet;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.configuration.Resource.CommentTags;
import dev.scoreline.scorecard.number.Fraction;

import java.time.ZoneOffset;
import java.util.List;

/** What an account has before anybody configures it; it comes with the first accepted event. */
final class Seeds {

    /** In every set, so that "not applicable" is the same answer everywhere. */
    private static final Option NOT_APPLICABLE = new Option.NotApplicable("not-applicable", "N/A");

    private Seeds() {}

    static List<Resource> all() {
        return List.of(
                new AccountSettings(null, ZoneOffset.UTC, Fraction.ONE, null, null, List.of()),
                new AnswerSet(
                        "two-options",
                        "Two Options",
                        List.of(worth("yes", "Yes", 100), worth("no", "No", 0), NOT_APPLICABLE)),
                new AnswerSet(
                        "three-options",
                        "Three Options",
                        List.of(
                                worth("good", "Good", 100),
                                worth("average", "Average", 50),
                                worth("poor", "Poor", 0),
                                NOT_APPLICABLE)),
                new AnswerSet(
                        "rating",
                        "Rating",
                        List.of(
                                worth("5", "5", 100),
                                worth("4", "4", 75),
                                worth("3", "3", 50),
                                worth("2", "2", 25),
                                worth("1", "1", 0),
                                NOT_APPLICABLE)),
                new CommentTags(List.of(
                        new CommentTag("good", "Good"),
                        new CommentTag("needs-improvement", "Needs improvement"),
                        new CommentTag("follow-up", "Follow up"))));
    }

    private static Option worth(String id, String label, long percent) {
        return new Option.Worth(id, label, Fraction.of(percent));
    }
}
