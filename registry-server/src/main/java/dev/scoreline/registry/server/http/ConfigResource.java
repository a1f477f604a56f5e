package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.compatibility.CompatibilityLevel;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;

/** {@code /config}: compatibility levels, for all subjects or one. */
record ConfigResource(Registry registry) implements Resource {

    @Override
    public Object answer(Call call) {
        if (call.path().size() > 1) {
            throw call.unknownPath();
        }
        String subject = call.path().isEmpty() ? null : call.path().getFirst();
        return switch (call.method()) {
            case "GET" ->
                Map.of(
                        "compatibilityLevel",
                        registry.level(subject, call.flag("defaultToGlobal")).name());
            case "PUT" -> set(call, subject);
            case "DELETE" ->
                Map.of("compatibilityLevel", registry.resetLevel(subject).name());
            default -> throw call.wrongMethod("GET, PUT or DELETE");
        };
    }

    private Object set(Call call, @Nullable String subject) {
        String wanted = call.text("compatibility");
        CompatibilityLevel level = CompatibilityLevel.parse(wanted == null ? "" : wanted)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_LEVEL,
                        "Invalid compatibility level: expected one of "
                                + Arrays.toString(CompatibilityLevel.values())
                                + " in field 'compatibility', found " + wanted));
        registry.setLevel(subject, level);
        return Map.of("compatibility", level.name());
    }
}
