package dev.scoreline.api.flex;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * Where clients reach this service; what every address that is handed out begins with.
 *
 * @param publicUrl as configured, such as {@code https://qm.example.com}; absent: what the request was sent to
 */
@ConfigurationProperties("scoreline")
public record PublicAddress(@Nullable URI publicUrl) {

    public Links links(HttpServletRequest request) {
        return new Links(publicUrl == null ? addressed(request) : publicUrl);
    }

    private static URI addressed(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return URI.create(request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }
}
