package dev.scoreline.api.flex;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A session as clients ask for one before they show reports. It opens nothing that the caller's own credentials do not:
 * nothing of it is stored.
 *
 * @param workspaceId the account
 * @param baseUrl where everything of this installation is
 */
@FlexShape
public record SessionBody(String workspaceId, String sessionExpiry, String sessionId, String baseUrl, String url) {

    public static SessionBody of(String account, String sessionId, Instant expiry, Links links) {
        return new SessionBody(
                account, expiry.truncatedTo(ChronoUnit.SECONDS).toString(), sessionId, links.at("/"), links.session());
    }
}
