package dev.scoreline.ingest.request;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.identity.CanonicalDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of a form. What it does not know is ignored. */
public final class Form {

    private static final Pattern SID_TAIL = Pattern.compile("[0-9a-fA-F]{32}");

    private final Map<String, String[]> fields;
    private final Faults faults = new Faults();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> mistyped = new HashSet<>();

    private Form(Map<String, String[]> fields) {
        this.fields = fields;
    }

    /** What {@code reading} makes of the form, unless anything in it is faulty; then everything faulty is named. */
    public static <T> T read(Map<String, String[]> fields, Function<Form, T> reading) {
        Form form = new Form(fields);
        T read = reading.apply(form);
        form.faults.check();
        return read;
    }

    /**
     * The same of a JSON object that says what a form says, numbers as they are written. What nobody asked for is refused
     * here: nobody's client sends it.
     */
    public static <T> T read(ObjectNode object, Function<Form, T> reading) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        Form form = new Form(fields);
        object.forEachEntry((name, value) -> form.take(name, value, fields));
        T read = reading.apply(form);
        form.refuseUnknown();
        form.faults.check();
        return read;
    }

    private void take(String name, JsonNode value, Map<String, String[]> into) {
        if (value.isString() || value.isNumber()) {
            into.put(name, new String[] {value.asString()});
        } else if (!value.isNull()) {
            mistyped.add(name);
            faults.add(name, "Expected a text or a number, found something else.");
        }
    }

    private void refuseUnknown() {
        for (String name : fields.keySet()) {
            if (!asked.contains(name)) {
                faults.add(name, "Expected one of " + String.join(", ", asked) + ", found this.");
            }
        }
    }

    public void fault(String name, String message) {
        faults.add(name, message);
    }

    public String text(String name, int longest) {
        String text = required(name);
        Texts.checkLength(faults, name, text, longest);
        return text;
    }

    public @Nullable String optionalText(String name, int longest) {
        String text = single(name);
        if (text != null) {
            Texts.checkLength(faults, name, text, longest);
        }
        return text;
    }

    /** An id of the client's own, of any form. */
    public String id(String name) {
        String id = required(name);
        Texts.checkId(faults, name, id);
        return id;
    }

    public @Nullable String optionalId(String name) {
        String id = single(name);
        if (id == null || id.isEmpty()) {
            return null;
        }
        Texts.checkId(faults, name, id);
        return id;
    }

    public ExternalSid sid(String name, String prefix) {
        String sid = required(name);
        if (!sid.isEmpty()) {
            checkSid(name, sid, prefix);
        }
        return new ExternalSid(sid);
    }

    public @Nullable ExternalSid optionalSid(String name, String prefix) {
        return single(name) == null ? null : sid(name, prefix);
    }

    /** Null when the field is not there at all. */
    public @Nullable List<ExternalSid> sids(String name, String prefix) {
        asked.add(name);
        String[] values = fields.get(name);
        if (values == null) {
            return null;
        }
        Arrays.stream(values).forEach(sid -> checkSid(name, sid, prefix));
        return Arrays.stream(values).map(ExternalSid::new).toList();
    }

    public CanonicalDecimal decimal(String name) {
        String text = required(name);
        try {
            return text.isEmpty() ? CanonicalDecimal.of(0) : CanonicalDecimal.parse(text);
        } catch (IllegalArgumentException malformed) {
            faults.add(name, malformed.getMessage() + ".");
            return CanonicalDecimal.of(0);
        }
    }

    public boolean flag(String name) {
        String text = required(name);
        return !text.isEmpty() && parsed(name, text);
    }

    public @Nullable Boolean optionalFlag(String name) {
        String text = single(name);
        return text == null ? null : (Boolean) parsed(name, text);
    }

    private boolean parsed(String name, String text) {
        boolean yes = text.equalsIgnoreCase("true");
        if (!yes && !text.equalsIgnoreCase("false")) {
            faults.add(name, "Expected true or false, found something else.");
        }
        return yes;
    }

    private void checkSid(String name, String sid, String prefix) {
        if (!sid.startsWith(prefix)
                || !SID_TAIL.matcher(sid.substring(prefix.length())).matches()) {
            faults.add(name, "Expected " + prefix + " and 32 hexadecimal digits, found something else.");
        }
    }

    /** Empty when it is not there, which is then a fault. */
    private String required(String name) {
        String value = single(name);
        if (mistyped.contains(name)) {
            return "";
        }
        if (value == null || value.isBlank()) {
            faults.add(name, "Expected a value, found " + (value == null ? "none" : "an empty one") + "; send it.");
            return "";
        }
        return value;
    }

    private @Nullable String single(String name) {
        asked.add(name);
        String[] values = fields.get(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            faults.add(name, "Expected one value, found " + values.length + ".");
        }
        return values[0];
    }
}
