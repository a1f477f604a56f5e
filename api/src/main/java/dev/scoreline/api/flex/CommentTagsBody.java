package dev.scoreline.api.flex;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.scoreline.schemas.configuration.CommentTag;

import java.util.List;
import java.util.stream.IntStream;

/** The tags that comments of an account may carry. */
@FlexShape
public record CommentTagsBody(String accountSid, List<Tag> comments, String url) {

    /**
     * One tag.
     *
     * @param preset always false: none is chosen for the commenter
     */
    @FlexShape
    public record Tag(
            String id,
            String name,
            int sort,
            @JsonProperty("default") boolean preset) {}

    public static CommentTagsBody of(String account, List<CommentTag> tags, Links links) {
        return new CommentTagsBody(
                account,
                IntStream.range(0, tags.size())
                        .mapToObj(place -> new Tag(
                                tags.get(place).getCategoryId(), tags.get(place).getName(), place, false))
                        .toList(),
                links.commentTags());
    }
}
