package dev.scoreline.api.await;

import dev.scoreline.api.token.WriteToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Holds a read back until the writes that its {@value WriteToken#READ_AFTER} names are visible. */
public final class ReadAfter implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final WatermarkClock clock;
    private final Duration patience;

    public ReadAfter(WatermarkClock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READS.contains(request.getMethod())) {
            long began = System.nanoTime();
            for (WriteToken token : tokens(request)) {
                clock.awaitVisible(token, patience.minusNanos(System.nanoTime() - began));
            }
        }
        return true;
    }

    /** A write of several facts answers several tokens; they come back as several headers or as a list in one. */
    private static List<WriteToken> tokens(HttpServletRequest request) {
        return Collections.list(request.getHeaders(WriteToken.READ_AFTER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(token -> WriteToken.parse(token.strip()))
                .toList();
    }
}
