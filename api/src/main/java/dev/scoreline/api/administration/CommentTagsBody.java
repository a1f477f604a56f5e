package dev.scoreline.api.administration;

import dev.scoreline.schemas.configuration.ConfigurationState;

import java.util.List;

/** The tags that comments of an account may carry, in their order. */
public record CommentTagsBody(List<Tag> tags) {

    public record Tag(String id, String name) {}

    public CommentTagsBody {
        tags = List.copyOf(tags);
    }

    public static CommentTagsBody of(ConfigurationState state) {
        return new CommentTagsBody(state.getCommentTags().getTags().stream()
                .map(tag -> new Tag(tag.getCategoryId(), tag.getName()))
                .toList());
    }
}
