package dev.scoreline.ingest.account;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is to change of an account's settings. */
final class SettingsReader {

    private static final int LONGEST_ZONE = 64;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_IDS = 20;

    private SettingsReader() {}

    static AccountConfigured settings(JsonObject body) {
        ZoneId zone = zone(body, "zone");
        ZoneId telephonyZone = zone(body, "telephonyZone");
        Fraction minimumRate = minimumRate(body);
        List<Set<NamespacedId>> aliases =
                body.has("aliases") ? body.each("aliases", MOST_PEOPLE, SettingsReader::person) : null;
        return new AccountConfigured(
                zone,
                replacement(body, "telephonyZone", telephonyZone),
                replacement(body, "minimumRate", minimumRate),
                null,
                null,
                aliases);
    }

    /** Null empties: the default counts again. */
    private static <T> @Nullable Replacement<T> replacement(JsonObject body, String name, @Nullable T value) {
        return body.has(name) ? new Replacement<>(value) : null;
    }

    private static @Nullable Fraction minimumRate(JsonObject body) {
        Fraction rate = body.optional("minimumRate", number -> number.number());
        if (rate != null && rate.signum() < 0) {
            body.fault("minimumRate", "Expected 0 or more, found less.");
        }
        return rate;
    }

    private static @Nullable ZoneId zone(JsonObject body, String name) {
        String text = body.optional(name, zone -> zone.words(LONGEST_ZONE));
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            body.fault(name, "Expected a time zone such as Europe/Berlin or UTC, found something else.");
            return ZoneOffset.UTC;
        }
    }

    private static Set<NamespacedId> person(JsonObject person) {
        List<String> texts = person.required("ids", list -> list.list(MOST_IDS, id -> id.words(Texts.ID_BYTES)));
        Set<NamespacedId> ids = new HashSet<>();
        for (int place = 0; place < texts.size(); place++) {
            try {
                ids.add(NamespacedId.parse(texts.get(place)));
            } catch (IllegalArgumentException malformed) {
                person.fault(
                        "ids[" + place + "]",
                        "Expected an id with its family, such as flex:WK1, mind:23 or pbx:alice; found something else.");
            }
        }
        return ids;
    }
}
