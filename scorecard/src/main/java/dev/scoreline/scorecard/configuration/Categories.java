package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.Resource.Category;
import dev.scoreline.scorecard.configuration.Resource.Question;

/** Categories of the Flex family, which become the sections of scorecards. */
final class Categories {

    private final Work work;

    Categories(Work work) {
        this.work = work;
    }

    ConfigurationOutcome create(CategoryCreated event) {
        ResourceKey made = work.stillThere(event.creation());
        if (made != null) {
            return new Duplicate(made);
        }
        Category category = new Category(
                Sids.of("FY", event.creation(), work.times(event.creation())), work.newSection(), event.name(), false);
        work.put(category);
        work.made(event.creation(), category.key());
        return work.outcome(category.key());
    }

    ConfigurationOutcome update(CategoryUpdated event) {
        ResourceKey key = ResourceKey.category(event.sid());
        Category old = work.find(key, Category.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        if (old.isGone()) {
            return ConfigurationRefusal.gone(key);
        }
        work.put(new Category(old.sid(), old.section(), event.name(), false));
        new Assembly(work).publishThoseWith(question -> question.category().equals(old.sid()));
        return work.outcome(key);
    }

    ConfigurationOutcome delete(CategoryDeleted event) {
        ResourceKey key = ResourceKey.category(event.sid());
        Category old = work.find(key, Category.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        long questions = work.living(Question.class).stream()
                .filter(question -> question.category().equals(old.sid()))
                .count();
        if (questions > 0) {
            return ConfigurationRefusal.refused(
                    ConfigurationRefusal.Category.IN_USE,
                    "Expected a category without questions, found " + questions + " in " + key
                            + "; move or delete them first");
        }
        work.put(new Category(old.sid(), old.section(), old.name(), true));
        return work.outcome(key);
    }
}
