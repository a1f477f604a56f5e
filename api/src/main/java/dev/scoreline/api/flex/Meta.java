package dev.scoreline.api.flex;

import org.jspecify.annotations.Nullable;

/**
 * How a list goes on; the addresses are absolute, carry every filter, and are followed as they are.
 *
 * @param key the name of the list beside it
 * @param page as the client said it; positions nothing
 */
@FlexShape
public record Meta(
        String key,
        String url,
        int page,
        int pageSize,
        String firstPageUrl,
        @Nullable String nextPageUrl,
        @Nullable String previousPageUrl) {}
