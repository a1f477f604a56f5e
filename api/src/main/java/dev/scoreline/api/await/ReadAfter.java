package dev.scoreline.api.await;

import dev.scoreline.api.token.WriteToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

import java.time.Duration;
import java.util.Set;

/** Holds a read back until the write that its {@value WriteToken#READ_AFTER} names is visible. */
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
        String token = request.getHeader(WriteToken.READ_AFTER);
        if (token != null && READS.contains(request.getMethod())) {
            clock.awaitVisible(WriteToken.parse(token), patience);
        }
        return true;
    }
}
