package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect.ResourceChanged;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.FieldChange;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Counts how many bytes a part of a configuration takes where it is stored: texts as they are, a generous flat sum for
 * everything else. What is stored is never more than this, whatever it is stored as.
 */
final class Footprint {

    /** Key, account, version, times, and the numbers and marks of any resource. */
    private static final int RESOURCE = 256;

    private static final int SECTION = 96;
    private static final int CRITERION = 192;
    private static final int OPTION = 48;
    /** Of a text in a list, and of a number in one. */
    private static final int ENTRY = 12;

    private static final int LINE = 64;
    private static final int CREATION = 128;
    private static final int CHANGE = 24;

    private static final int MOST_BYTES_PER_CHAR = 3;

    private final boolean exact;
    private long bytes;

    /** @param exact whether texts are encoded to be counted; otherwise they count as much as they possibly could */
    private Footprint(boolean exact) {
        this.exact = exact;
    }

    static long of(Configuration configuration, boolean exact) {
        Footprint footprint = new Footprint(exact);
        configuration.resources().values().forEach(kept -> footprint.add(kept.resource()));
        configuration.lines().values().forEach(footprint::add);
        footprint.bytes += (long) CREATION * configuration.creations().size();
        return footprint.bytes;
    }

    static long of(Resource resource, boolean exact) {
        Footprint footprint = new Footprint(exact);
        footprint.add(resource);
        return footprint.bytes;
    }

    /** Of all that is told of an accepted event. */
    static long of(Moved moved, boolean exact) {
        Footprint footprint = new Footprint(exact);
        moved.changes().forEach(footprint::add);
        for (Effect effect : moved.effects()) {
            if (effect instanceof ResourceChanged changed) {
                footprint.add(changed.resource());
            }
        }
        return footprint.bytes;
    }

    private void add(Line line) {
        bytes += LINE + (long) ENTRY * line.revisions().size();
    }

    private void add(FieldChange change) {
        bytes += CHANGE;
        add(change.field(), change.before(), change.after());
    }

    private void add(Resource resource) {
        bytes += RESOURCE;
        add(resource.key().id());
        switch (resource) {
            case ScorecardRevision revision -> add(revision);
            case Resource.Questionnaire questionnaire -> {
                add(questionnaire.name(), questionnaire.description());
                each(questionnaire.questions());
            }
            case Resource.Category category -> add(category.name());
            case Resource.Question question ->
                add(
                        question.text(),
                        question.description(),
                        question.answerSet(),
                        question.category().value());
            case Resource.AnswerSet set -> {
                add(set.id(), set.name());
                options(set.answers());
            }
            case Resource.CommentTags tags ->
                tags.tags().forEach(tag -> {
                    bytes += ENTRY;
                    add(tag.id(), tag.name());
                });
            case Resource.ApiKey key -> {
                add(key.sid(), key.name(), key.secretHash());
                each(key.permissions());
            }
            case Resource.Client ignored -> bytes += ENTRY;
            case Resource.AccountSettings settings -> {
                add(settings.idSecretReference(), settings.authTokenHash());
                settings.aliases().forEach(this::each);
            }
        }
    }

    private void add(ScorecardRevision revision) {
        Scorecard scorecard = revision.scorecard();
        add(revision.profile(), scorecard.name());
        add(scorecard.externalSid());
        scorecard.sections().forEach(this::add);
        add(scorecard.policy());
        add(scorecard.assignment());
    }

    private void add(Policy policy) {
        for (Policy.Band band : policy.bands()) {
            bytes += OPTION;
            add(band.name());
        }
    }

    private void add(Assignment assignment) {
        List.of(
                        assignment.ticketTags(),
                        assignment.teams(),
                        assignment.channels(),
                        assignment.responseContexts(),
                        assignment.excludedTicketTags(),
                        assignment.excludedTeams(),
                        assignment.excludedChannels())
                .forEach(this::each);
    }

    private void add(Section section) {
        bytes += SECTION;
        add(section.label());
        add(section.externalSid());
        section.criteria().forEach(this::add);
    }

    private void add(Criterion criterion) {
        bytes += CRITERION;
        add(
                criterion.label(),
                criterion.guidance().description(),
                criterion.guidance().assessmentPrompt());
        add(criterion.externalSid());
        if (criterion.scale() instanceof Scale.AnswerSet set) {
            options(set.options());
        }
    }

    private void options(List<Option> options) {
        for (Option option : options) {
            bytes += OPTION;
            add(option.id(), option.label());
        }
    }

    private void each(Collection<?> values) {
        for (Object value : values) {
            bytes += ENTRY;
            add(value.toString());
        }
    }

    private void add(@Nullable ExternalSid sid) {
        if (sid != null) {
            add(sid.value());
        }
    }

    private void add(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                bytes += exact
                        ? text.getBytes(StandardCharsets.UTF_8).length
                        : (long) MOST_BYTES_PER_CHAR * text.length();
            }
        }
    }
}
