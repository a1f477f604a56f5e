package dev.scoreline.api.flex;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where clients reach this service; what every address that is handed out begins with.
 *
 * @param publicUrl as configured, such as {@code https://qm.example.com}; absent: what the request was sent to
 */
@ConfigurationProperties("scoreline")
public record PublicAddress(@Nullable URI publicUrl) {

    public Links links(HttpServletRequest request) {
        return new Links(publicUrl == null ? URI.create(addressed(request)) : publicUrl);
    }

    /** A path here as an absolute address; as it is for a request that was sent to nothing that could be one. */
    public String of(String path, HttpServletRequest request) {
        URI base = publicUrl;
        if (base == null) {
            try {
                base = new URI(addressed(request)).parseServerAuthority();
            } catch (URISyntaxException noAddress) {
                return path;
            }
        }
        return new Links(base).at(path);
    }

    private static String addressed(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
