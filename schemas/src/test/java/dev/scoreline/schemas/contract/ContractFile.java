package dev.scoreline.schemas.contract;

import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that is generated from the contract and checked in, so that a change of the contract shows in review. */
record ContractFile(Path path, String content) {

    static final String COMMAND = "./scoreline topics";

    static List<ContractFile> all() {
        Stream<ContractFile> schemas = WireTypes.roots().stream().map(ContractFile::candidate);
        ContractFile page = new ContractFile(Path.of("../docs/topics.md"), TopicsPage.render());
        return Stream.concat(Stream.of(page), schemas).toList();
    }

    private static ContractFile candidate(Schema schema) {
        return new ContractFile(
                Releases.CANDIDATE.resolve(schema.getName() + ".avsc"),
                SchemaFormatter.format("json/pretty", published(schema)) + "\n");
    }

    /** As the registry gets it: without what our generated classes note for themselves. */
    private static Schema published(Schema schema) {
        String ours = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";
        return new Schema.Parser().parse(schema.toString().replace(ours, "\"string\""));
    }

    /** Below the module's folder, wherever the build was started. */
    void write(Path module) throws IOException {
        Path target = module.resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
