package dev.scoreline.registry.server.http;

/** What stands under the first segment of a path. */
interface Resource {

    /** The answer, to be written as JSON. */
    Object answer(Call call);
}
