package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.catalogue.StoredSchema;
import dev.scoreline.registry.server.catalogue.Version;
import dev.scoreline.registry.server.compatibility.Incompatibility;

import java.util.List;
import java.util.Map;

/** {@code /compatibility}: whether a schema could be registered, without registering it. */
record CompatibilityResource(Registry registry) implements Resource {

    @Override
    public Object answer(Call call) {
        List<String> path = call.path();
        if (path.size() < 3
                || path.size() > 4
                || !path.get(0).equals("subjects")
                || !path.get(2).equals("versions")) {
            throw call.unknownPath();
        }
        if (!call.method().equals("POST")) {
            throw call.wrongMethod("POST");
        }
        String subject = path.get(1);
        String schema = SchemaBody.schemaOf(call);
        List<Incompatibility> reasons = registry.incompatibilities(subject, schema, against(path, subject));
        return call.flag("verbose")
                ? Map.of(
                        "is_compatible",
                        reasons.isEmpty(),
                        "messages",
                        reasons.stream().map(Incompatibility::message).toList())
                : Map.of("is_compatible", reasons.isEmpty());
    }

    /** The version asked for, or all of them; a subject that has none yet lets anything be its first or its next. */
    private List<StoredSchema> against(List<String> path, String subject) {
        List<StoredSchema> versions = registry.living(subject);
        if (path.size() == 3) {
            return versions;
        }
        return switch (Version.parse(path.get(3))) {
            case Version.Latest latest ->
                versions.isEmpty() ? List.of() : List.of(registry.version(subject, latest, false));
            case Version.Numbered numbered -> List.of(registry.version(subject, numbered, false));
        };
    }
}
