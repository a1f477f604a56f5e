package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.Mode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import dev.scoreline.registry.server.catalogue.Registry;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;

/** {@code /mode}: whether schemas may be written, for all subjects or one. */
record ModeResource(Registry registry) implements Resource {

    @Override
    public Object answer(Call call) {
        if (call.path().size() > 1) {
            throw call.unknownPath();
        }
        String subject = call.path().isEmpty() ? null : call.path().getFirst();
        return switch (call.method()) {
            case "GET" ->
                Map.of(
                        "mode",
                        registry.mode(subject, call.flag("defaultToGlobal")).name());
            case "PUT" -> set(call, subject);
            case "DELETE" -> Map.of("mode", registry.resetMode(subject).name());
            default -> throw call.wrongMethod("GET, PUT or DELETE");
        };
    }

    private Object set(Call call, @Nullable String subject) {
        String wanted = call.text("mode");
        Mode mode = Arrays.stream(Mode.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_MODE,
                        "Invalid mode: expected one of " + Arrays.toString(Mode.values())
                                + " in field 'mode' (this registry does not import), found " + wanted));
        registry.setMode(subject, mode);
        return Map.of("mode", mode.name());
    }
}
