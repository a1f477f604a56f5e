package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.catalogue.StoredSchema;
import dev.scoreline.registry.server.catalogue.Version;

import java.util.List;
import java.util.Map;

/** {@code /subjects}: lists, lookups, registration and deletion. */
record SubjectsResource(Registry registry) implements Resource {

    @Override
    public Object answer(Call call) {
        List<String> path = call.path();
        if (path.size() >= 2 && !path.get(1).equals("versions")) {
            throw call.unknownPath();
        }
        return switch (path.size()) {
            case 0 -> all(call);
            case 1 -> subject(call, path.getFirst());
            case 2 -> versions(call, path.getFirst());
            case 3 -> version(call, path.getFirst(), Version.parse(path.get(2)));
            case 4 -> partOfVersion(call, path.getFirst(), Version.parse(path.get(2)));
            default -> throw call.unknownPath();
        };
    }

    private Object all(Call call) {
        if (!call.method().equals("GET")) {
            throw call.wrongMethod("GET");
        }
        String prefix = call.query().getOrDefault("subjectPrefix", "");
        return registry.subjects(call.flag("deleted")).stream()
                .filter(subject -> subject.startsWith(prefix))
                .toList();
    }

    private Object subject(Call call, String subject) {
        return switch (call.method()) {
            case "POST" -> Shapes.full(registry.lookup(subject, SchemaBody.schemaOf(call), call.flag("deleted")));
            case "DELETE" -> registry.deleteSubject(subject, call.flag("permanent"));
            default -> throw call.wrongMethod("POST or DELETE");
        };
    }

    private Object versions(Call call, String subject) {
        return switch (call.method()) {
            case "GET" ->
                registry.existing(subject, call.flag("deleted")).stream()
                        .map(StoredSchema::version)
                        .toList();
            case "POST" -> Map.of("id", registry.register(subject, SchemaBody.newSchemaOf(call)));
            default -> throw call.wrongMethod("GET or POST");
        };
    }

    private Object version(Call call, String subject, Version version) {
        return switch (call.method()) {
            case "GET" -> Shapes.full(registry.version(subject, version, call.flag("deleted")));
            case "DELETE" -> registry.deleteVersion(subject, version, call.flag("permanent"));
            default -> throw call.wrongMethod("GET or DELETE");
        };
    }

    private Object partOfVersion(Call call, String subject, Version version) {
        if (!call.method().equals("GET")) {
            throw call.wrongMethod("GET");
        }
        StoredSchema stored = registry.version(subject, version, call.flag("deleted"));
        return switch (call.path().get(3)) {
            case "schema" -> Shapes.raw(stored);
            case "referencedby" -> List.of();
            default -> throw call.unknownPath();
        };
    }
}
