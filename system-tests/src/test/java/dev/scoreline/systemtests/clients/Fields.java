package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of all fields in a JSON answer, with dots between levels and the same name for all elements of an array. */
final class Fields {

    private static final Pattern BETWEEN_SPACES = Pattern.compile(" +");

    private Fields() {}

    static Set<String> of(JsonNode json) {
        Set<String> names = new LinkedHashSet<>();
        collect(json, "", names);
        return names;
    }

    /** What a page of documentation lists: names between spaces. */
    static Set<String> listed(String... lists) {
        return Arrays.stream(lists)
                .flatMap(BETWEEN_SPACES::splitAsStream)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names one level deeper. */
    static String under(String parent, String list) {
        return listed(list).stream().map(name -> parent + "." + name).collect(Collectors.joining(" "));
    }

    /** An array of nothing says no more than that it is there. */
    private static boolean isLeaf(JsonNode json) {
        return json.isValueNode() || (json.isArray() && json.isEmpty());
    }

    private static void collect(JsonNode json, String path, Set<String> names) {
        if (json.isArray()) {
            json.forEach(element -> collect(element, path, names));
        }
        if (isLeaf(json) && !path.isEmpty()) {
            names.add(path);
        }
        json.properties()
                .forEach(field -> collect(
                        field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), names));
    }
}
