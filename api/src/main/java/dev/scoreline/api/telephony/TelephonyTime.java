package dev.scoreline.api.telephony;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Times as telephone systems write them, {@code 2019-08-07 12:21:10}, in the zone of the account's telephony. */
public final class TelephonyTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** Of years with four digits: the pattern would read any, even such as no clock of ours can count to. */
    private static final int LENGTH = "2019-08-07 12:21:10".length();

    private TelephonyTime() {}

    public static String text(Instant time, ZoneId zone) {
        return FORM.format(time.atZone(zone));
    }

    /** Null when the text is not such a time; of a local time that the zone has twice the earlier is meant. */
    public static @Nullable Instant parse(String text, ZoneId zone) {
        try {
            return text.length() == LENGTH
                    ? LocalDateTime.parse(text, FORM).atZone(zone).toInstant()
                    : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
