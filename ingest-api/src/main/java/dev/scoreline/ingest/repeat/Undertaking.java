package dev.scoreline.ingest.repeat;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.Claim;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.StoredResponse;
import dev.scoreline.views.ViewsOutageException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request that was granted its key: it is carried out, and what it was answered decides what becomes of the key. */
record Undertaking(RequestKeys keys, RequestKey key, String digest, Claim.Granted claim, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Undertaking.class);

    /** What of an answer speaks of what was done; all else speaks of this exchange. */
    private static final List<String> KEPT =
            List.of(WriteToken.HEADER, "ETag", "Location", "Content-Type", "Preference-Applied", "Cache-Control");

    void carryOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean isAnswered = false;
        try {
            chain.doFilter(request, answer);
            isAnswered = true;
        } finally {
            settle(answer, isAnswered);
        }
        answer.copyBodyToResponse();
    }

    /** The answer must be sent whatever becomes of the key: a write is safe by its ids alone. */
    private void settle(ContentCachingResponseWrapper answer, boolean isAnswered) {
        try {
            decide(answer, isAnswered);
        } catch (ViewsOutageException away) {
            LOG.warn("Expected to keep the answer to a request with an Idempotency-Key, found the views away; a repeat"
                    + " waits until the claim is stale and is carried out again under the same ids");
        }
    }

    private void decide(ContentCachingResponseWrapper answer, boolean isAnswered) {
        boolean isWritten = answer.containsHeader(WriteToken.HEADER);
        if (!isAnswered || answer.getStatus() >= 500) {
            keys.release(key, digest, claim, clock.instant());
        } else if (isSecret(answer) || (answer.getStatus() >= 400 && !isWritten)) {
            keys.forget(key, claim);
        } else {
            keep(new StoredResponse(
                    answer.getStatus(),
                    headers(answer),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
        }
    }

    /** Who wants an answer stored nowhere says so: neither it nor a digest of a request that may hold the secret is. */
    private static boolean isSecret(HttpServletResponse answer) {
        String caching = answer.getHeader("Cache-Control");
        return answer.getStatus() < 400 && caching != null && caching.contains("no-store");
    }

    private void keep(StoredResponse response) {
        if (response.body().length() > RequestKeys.LONGEST_BODY) {
            keys.release(key, digest, claim, clock.instant());
        } else {
            keys.keep(key, digest, claim, response, clock.instant());
        }
    }

    private static Map<String, List<String>> headers(HttpServletResponse answer) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : KEPT) {
            List<String> values = new ArrayList<>(answer.getHeaders(name));
            if (!values.isEmpty()) {
                headers.put(name, values);
            }
        }
        String contentType = answer.getContentType();
        if (contentType != null) {
            headers.put("Content-Type", List.of(contentType));
        }
        return headers;
    }
}
