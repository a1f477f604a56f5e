package dev.scoreline.views;

import java.util.List;
import java.util.Map;

/**
 * An answer that is kept to be given again.
 *
 * @param headers those that say something about what was done
 * @param body text in UTF-8, as every answer is; empty when there was none
 */
public record StoredResponse(int status, Map<String, List<String>> headers, String body) {

    public StoredResponse {
        headers = Map.copyOf(headers);
    }
}
