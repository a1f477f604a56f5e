package dev.scoreline.registry.server.http;

import dev.scoreline.registry.server.catalogue.ErrorCode;
import dev.scoreline.registry.server.catalogue.RefusedException;
import dev.scoreline.registry.server.catalogue.Registry;
import dev.scoreline.registry.server.catalogue.StoredSchema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /schemas}: everything by id. */
record SchemasResource(Registry registry) implements Resource {

    @Override
    public Object answer(Call call) {
        List<String> path = call.path();
        if (!call.method().equals("GET")) {
            throw call.wrongMethod("GET");
        }
        if (path.isEmpty()) {
            return all(call);
        }
        if (path.size() == 1 && path.getFirst().equals("types")) {
            return List.of("AVRO");
        }
        if (path.size() < 2 || path.size() > 3 || !path.getFirst().equals("ids")) {
            throw call.unknownPath();
        }
        List<StoredSchema> users = registry.byId(id(path.get(1)));
        return path.size() == 2 ? Map.of("schema", users.getFirst().schema()) : part(call, users);
    }

    private Object all(Call call) {
        String prefix = call.query().getOrDefault("subjectPrefix", "");
        boolean deleted = call.flag("deleted");
        return registry.subjects(deleted).stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> registry.existing(subject, deleted))
                .flatMap(versions -> call.flag("latestOnly") ? Stream.of(versions.getLast()) : versions.stream())
                .map(Shapes::full)
                .toList();
    }

    private static Object part(Call call, List<StoredSchema> users) {
        List<StoredSchema> shown = users.stream()
                .filter(stored -> call.flag("deleted") || !stored.deleted())
                .toList();
        return switch (call.path().get(2)) {
            case "schema" -> Shapes.raw(users.getFirst());
            case "subjects" ->
                shown.stream().map(StoredSchema::subject).distinct().toList();
            case "versions" ->
                shown.stream()
                        .map(stored -> Map.of("subject", stored.subject(), "version", stored.version()))
                        .toList();
            default -> throw call.unknownPath();
        };
    }

    private static int id(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notAnId) {
            throw new RefusedException(
                    ErrorCode.NOT_FOUND, "Expected a whole number as schema id, found '" + text + "'");
        }
    }
}
