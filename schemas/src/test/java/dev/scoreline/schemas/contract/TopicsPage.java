package dev.scoreline.schemas.contract;

import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/** The page that tells a reader what each topic holds, rendered from the catalogue and the schemas. */
final class TopicsPage {

    private static final List<Topic<?, ?>> TOPICS = Topics.standard().all();

    private final StringBuilder page = new StringBuilder();

    private TopicsPage() {}

    static String render() {
        TopicsPage page = new TopicsPage();
        page.line(introduction());
        page.overview();
        TOPICS.forEach(page::topic);
        page.types();
        return page.page.toString().stripTrailing() + "\n";
    }

    private static String introduction() {
        try (InputStream text = TopicsPage.class.getResourceAsStream("topics-introduction.md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("{command}", ContractFile.COMMAND);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void overview() {
        head("topic", "key", "value", "kept");
        for (Topic<?, ?> topic : TOPICS) {
            row(
                    "[`" + topic + "`](#" + anchor(topic.name()) + ")",
                    topic.key().description(),
                    topic.schema().getName(),
                    topic.kept().toString());
        }
        line("");
    }

    private void topic(Topic<?, ?> topic) {
        heading("## " + topic);
        line(topic.purpose() + ".\n");
        head("key", "value", "kept", "partitions", "largest record", "written by");
        row(
                topic.key().description(),
                "`" + topic.schema().getFullName() + "`",
                topic.kept().toString(),
                Integer.toString(topic.partitions()),
                topic.maxRecordBytes() / 1024 / 1024 + " MiB",
                topic.owner());
        line("");
        type(topic.schema());
    }

    private void types() {
        heading("# Types");
        line("What the values above are made of, by name. Inside scoring only: " + internal() + ".\n");
        withoutTopic().forEach((name, type) -> {
            heading("### " + name);
            type(type);
        });
    }

    private static String internal() {
        return WireTypes.internal().stream()
                .map(schema -> "[" + schema.getName() + "](#" + anchor(schema.getName()) + ")")
                .collect(joining(", "));
    }

    private static Map<String, Schema> withoutTopic() {
        Map<String, Schema> types = WireTypes.within(WireTypes.roots()).values().stream()
                .collect(Collectors.toMap(Schema::getName, Function.identity(), (one, other) -> one, TreeMap::new));
        TOPICS.forEach(topic -> types.remove(topic.schema().getName()));
        return types;
    }

    private void type(Schema type) {
        line(type.getDoc() + "\n");
        if (type.getType() == Schema.Type.ENUM) {
            line(type.getEnumSymbols().stream()
                    .map(symbol -> "`" + symbol + "`")
                    .collect(joining(" · ")));
        } else {
            head("field", "type", "what");
            type.getFields().forEach(field -> row("`" + field.name() + "`", nameOf(field.schema()), field.doc()));
        }
        line("");
    }

    private static String nameOf(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> nameOf(schema.getTypes().getLast()) + "?";
            case ARRAY -> "list of " + nameOf(schema.getElementType());
            case RECORD, ENUM, FIXED -> "[" + schema.getName() + "](#" + anchorOf(schema) + ")";
            case MAP, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> plainNameOf(schema);
        };
    }

    private static String plainNameOf(Schema schema) {
        return switch (schema.getLogicalType()) {
            case null -> schema.getType().getName();
            case LogicalTypes.Decimal decimal -> "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
            case LogicalTypes.TimestampMillis ignored -> "time";
            default -> schema.getLogicalType().getName();
        };
    }

    /** A value that has a topic of its own is described there. */
    private static String anchorOf(Schema type) {
        return TOPICS.stream()
                .filter(topic -> topic.schema().equals(type))
                .map(topic -> anchor(topic.name()))
                .findFirst()
                .orElse(anchor(type.getName()));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private void heading(String text) {
        line(text + "\n");
    }

    private void head(String... titles) {
        row(titles);
        row(Stream.of(titles).map(title -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
