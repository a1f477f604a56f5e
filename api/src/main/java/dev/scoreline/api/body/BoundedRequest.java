package dev.scoreline.api.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A request whose body ends in a refusal where it grows too long, or where its sender falls behind: whoever sends a byte
 * now and then would otherwise be waited for for ever.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    /** Slower than any connection that people work with, and enough for 1 MiB in little more than a minute. */
    private static final long BYTES_PER_SECOND = 16 * 1024;

    private final DataSize limit;
    private final Duration patience;
    private @Nullable ServletInputStream body;

    /** @param patience for the beginning of the body; after that it must come at a pace */
    BoundedRequest(HttpServletRequest request, DataSize limit, Duration patience) {
        super(request);
        this.limit = limit;
        this.patience = patience;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new BoundedBody(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    private final class BoundedBody extends ServletInputStream {

        private final ServletInputStream whole;
        private final long began = System.nanoTime();
        private long read;

        BoundedBody(ServletInputStream whole) {
            this.whole = whole;
        }

        @Override
        public int read() throws IOException {
            try {
                int next = whole.read();
                count(next < 0 ? 0 : 1);
                return next;
            } catch (SocketTimeoutException silent) {
                throw BodyFilter.tooSlow();
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int got = whole.read(into, offset, length);
                count(Math.max(0, got));
                return got;
            } catch (SocketTimeoutException silent) {
                throw BodyFilter.tooSlow();
            }
        }

        private void count(int got) {
            read += got;
            if (read > limit.toBytes()) {
                throw BodyFilter.tooLarge(limit);
            }
            Duration due = patience.plusMillis(1_000 * read / BYTES_PER_SECOND);
            if (got > 0 && System.nanoTime() - began > due.toNanos()) {
                throw BodyFilter.tooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return whole.isFinished();
        }

        @Override
        public boolean isReady() {
            return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            whole.setReadListener(listener);
        }
    }
}
