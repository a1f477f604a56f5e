package dev.scoreline.api.caller;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request's Authorization headers claim, not yet proven; one of the two is present.
 *
 * @param bearer a token as it was sent
 */
record Credentials(@Nullable Basic basic, @Nullable String bearer) {

    /** A user name and the secret that goes with it. */
    record Basic(String user, String secret) {}

    private static final int AT_MOST = 2;
    /** As much as a server takes of all headers together; more comes from no client. */
    private static final int LONGEST = 16 * 1024;

    private static final Pattern FORM = Pattern.compile("([A-Za-z]+) +([A-Za-z0-9\\-._~+/]+=*)");

    /**
     * Reads every header, whether it came alone or several were joined by commas: neither base64 nor a token has one.
     * One that cannot be read spoils all, or a caller could believe it had counted.
     */
    static Credentials of(List<String> headers) {
        List<String> parts = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", AT_MOST + 1)))
                .limit(AT_MOST + 1L)
                .toList();
        if (parts.isEmpty() || parts.size() > AT_MOST || parts.stream().anyMatch(part -> part.length() > LONGEST)) {
            throw Unproven.refusal();
        }
        Credentials read = new Credentials(null, null);
        for (String part : parts) {
            read = read.with(part.strip());
        }
        return read;
    }

    private Credentials with(String part) {
        Matcher form = FORM.matcher(part);
        if (!form.matches()) {
            throw Unproven.refusal();
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        if (scheme.equals("basic") && basic == null) {
            return new Credentials(decode(form.group(2)), bearer);
        }
        if (scheme.equals("bearer") && bearer == null) {
            return new Credentials(basic, form.group(2));
        }
        throw Unproven.refusal();
    }

    private static Basic decode(String text) {
        try {
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(text)))
                    .toString();
            int colon = pair.indexOf(':');
            if (colon < 1 || pair.chars().anyMatch(Character::isISOControl)) {
                throw Unproven.refusal();
            }
            return new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw Unproven.refusal();
        }
    }

    /** A log must not hold what only the caller may know. */
    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}
