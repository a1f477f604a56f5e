package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form, read by us and not by the container, which would wait for a slow sender as long as that one likes.
 *
 * <p>Parameters of the address come before those of the form, as the container has them.
 */
final class FormRequest extends HttpServletRequestWrapper {

    private static final int MOST = 1_000;

    private final Map<String, String[]> parameters;

    private FormRequest(HttpServletRequest request, Map<String, String[]> parameters) {
        super(request);
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    /** The body must have been read: the container then looks for parameters in the address only. */
    static FormRequest of(HttpServletRequest request, byte[] body) {
        String encoding = request.getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String[] pairs = text.isEmpty() ? new String[0] : text.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw unreadable();
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                add(pair, charset, parameters);
            }
        }
        return new FormRequest(request, parameters);
    }

    private static void add(String pair, Charset charset, Map<String, String[]> parameters) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals), charset);
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), charset);
        parameters.merge(name, new String[] {value}, (before, one) -> {
            String[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = one[0];
            return all;
        });
    }

    private static String decoded(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '%') {
                bytes.write(escaped(text, at));
                at += 2;
            } else {
                bytes.write(sign == '+' ? ' ' : sign);
            }
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw unreadable();
        }
    }

    private static int escaped(String text, int at) {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw unreadable();
        }
        return high << 4 | low;
    }

    static ProblemException unreadable() {
        return new ProblemException(Problem.of(
                Kind.INVALID,
                "Expected at most " + MOST + " parameters in percent-encoded UTF-8, found more, or some that cannot be"
                        + " read."));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }
}
