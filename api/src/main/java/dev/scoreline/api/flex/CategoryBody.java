package dev.scoreline.api.flex;

import dev.scoreline.schemas.configuration.Category;
import dev.scoreline.schemas.configuration.ConfigurationState;

/** A category of questions; questions name it {@code category_name}, here it is {@code name}. */
@FlexShape
public record CategoryBody(String accountSid, String categorySid, String name, String url) {

    /**
     * A category as it is stored.
     *
     * @param state of kind {@code CATEGORY}
     */
    public static CategoryBody of(ConfigurationState state, Links links) {
        Category category = state.getCategory();
        return new CategoryBody(
                state.getAccount(),
                category.getCategorySid(),
                category.getName(),
                links.category(category.getCategorySid()));
    }
}
