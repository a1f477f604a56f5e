package dev.scoreline.registry.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.registry.server.contract.RegistryCaller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a stock client may rely on, whoever's registry it talks to. Every test has a subject of its own, because some
 * registries outlive a test.
 */
abstract class RegistryContract {

    static final String V1 = fact("{\"name\":\"id\",\"type\":\"string\"}");
    static final String V2 = fact(
            "{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null}");
    static final String BROKEN = fact("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"must\",\"type\":\"int\"}");

    private final String subject = "contract-" + UUID.randomUUID() + "-value";

    /** The registry under test. */
    abstract RegistryCaller registry();

    static String fact(String fields) {
        return "{\"type\":\"record\",\"name\":\"Fact\",\"namespace\":\"test\",\"fields\":[" + fields + "]}";
    }

    @Test
    void shouldGiveASchemaTheSameIdEachTimeItIsRegistered() {
        int first = id(registry().register(subject, V1));
        int again = id(registry().register(subject, V1));

        assertThat(again).isEqualTo(first);
        assertThat(numbers(registry().get("/subjects/" + subject + "/versions")))
                .containsExactly(1);
    }

    @Test
    void shouldGiveOneSchemaOneIdUnderAllSubjects() {
        String other = subject + "-other";

        assertThat(id(registry().register(other, V1))).isEqualTo(id(registry().register(subject, V1)));
    }

    @Test
    void shouldSeeThroughTheSpellingOfASchema() {
        int compact = id(registry().register(subject, V1));

        assertThat(id(registry().register(subject, V1.replace(":", " : ").replace(",", ",\n"))))
                .isEqualTo(compact);
    }

    @Test
    void shouldFindASchemaByItsId() {
        int id = id(registry().register(subject, V1));

        Reply found = registry().get("/schemas/ids/" + id);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("schema").asText()).contains("\"Fact\"");
    }

    @Test
    void shouldShowAVersionWithSubjectIdAndSchema() {
        registry().register(subject, V1);
        int id = id(registry().register(subject, V2));

        for (String version : List.of("2", "latest", "-1")) {
            JsonNode found = registry()
                    .get("/subjects/" + subject + "/versions/" + version)
                    .body();
            assertThat(found.path("subject").asText()).isEqualTo(subject);
            assertThat(found.path("version").asInt()).isEqualTo(2);
            assertThat(found.path("id").asInt()).isEqualTo(id);
            assertThat(found.path("schema").asText()).contains("note");
        }
    }

    @Test
    void shouldAnswerTheSchemaItselfWhenOnlyThatIsAsked() {
        registry().register(subject, V1);

        assertThat(registry()
                        .get("/subjects/" + subject + "/versions/1/schema")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Fact");
    }

    @Test
    void shouldLookUpWhichVersionASchemaIs() {
        registry().register(subject, V1);
        registry().register(subject, V2);

        JsonNode found =
                registry().post("/subjects/" + subject, Map.of("schema", V2)).body();

        assertThat(found.path("version").asInt()).isEqualTo(2);
        assertThat(found.path("subject").asText()).isEqualTo(subject);
    }

    @Test
    void shouldListSubjectsAndWhoUsesAnId() {
        int id = id(registry().register(subject, V1));

        assertThat(texts(registry().get("/subjects"))).contains(subject);
        assertThat(registry().get("/schemas/ids/" + id + "/versions").body().toString())
                .contains("\"" + subject + "\"");
    }

    @Test
    void shouldKnowAvro() {
        assertThat(texts(registry().get("/schemas/types"))).contains("AVRO");
    }

    @Test
    void shouldTellApartWhatIsMissing() {
        registry().register(subject, V1);

        assertThat(error(registry().get("/subjects/unknown-" + subject + "/versions")))
                .isEqualTo(40401);
        assertThat(error(registry().get("/subjects/" + subject + "/versions/9")))
                .isEqualTo(40402);
        assertThat(error(registry().get("/schemas/ids/2147483000"))).isEqualTo(40403);
        assertThat(error(registry().post("/subjects/" + subject, Map.of("schema", V2))))
                .isEqualTo(40403);
        assertThat(error(registry().post("/subjects/unknown-" + subject, Map.of("schema", V1))))
                .isEqualTo(40401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"type\":\"recor\"}", "not json", "{}"})
    void shouldRefuseWhatIsNoAvroSchema(String schema) {
        Reply refused = registry().register(subject, schema);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCode()).isEqualTo(42201);
    }

    @ParameterizedTest
    @CsvSource({"0", "-2", "first"})
    void shouldRefuseWhatIsNoVersion(String version) {
        registry().register(subject, V1);

        Reply refused = registry().get("/subjects/" + subject + "/versions/" + version);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCode()).isEqualTo(42202);
    }

    @Test
    void shouldRefuseAnIncompatibleSchemaAndSayWhy() {
        requireBackward();
        registry().register(subject, V1);

        Reply refused = registry().register(subject, BROKEN);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errorCode()).isEqualTo(409);
        assertThat(refused.body().path("message").asText()).isNotBlank();
        assertThat(numbers(registry().get("/subjects/" + subject + "/versions")))
                .containsExactly(1);
    }

    @Test
    void shouldJudgeCompatibilityWithoutRegistering() {
        requireBackward();
        registry().register(subject, V1);
        String check = "/compatibility/subjects/" + subject + "/versions/latest";

        assertThat(isCompatible(registry().post(check, Map.of("schema", V2)))).isTrue();
        assertThat(isCompatible(registry().post(check, Map.of("schema", BROKEN))))
                .isFalse();
        assertThat(numbers(registry().get("/subjects/" + subject + "/versions")))
                .containsExactly(1);
    }

    @Test
    void shouldSayWhyASchemaWouldBeRefused() {
        requireBackward();
        registry().register(subject, V1);

        Reply broken = judge("latest?verbose=true");

        assertThat(isCompatible(broken)).isFalse();
        assertThat(broken.body().path("messages").toString()).contains("must");
    }

    @Test
    void shouldLetAnythingFollowTheLatestVersionOfASubjectThatHasNone() {
        assertThat(isCompatible(judge("latest"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, true",
        "BACKWARD, false",
        "BACKWARD_TRANSITIVE, false",
        "FORWARD, true",
        "FORWARD_TRANSITIVE, true",
        "FULL, false",
        "FULL_TRANSITIVE, false"
    })
    void shouldApplyEachOfTheSevenLevels(String level, boolean allowsAFieldWithoutDefault) {
        registry().register(subject, V1);

        Reply set = registry().put("/config/" + subject, Map.of("compatibility", level));

        assertThat(set.status()).isEqualTo(200);
        assertThat(registry()
                        .get("/config/" + subject)
                        .body()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo(level);
        assertThat(registry().register(subject, BROKEN).status() == 200).isEqualTo(allowsAFieldWithoutDefault);
    }

    @Test
    void shouldRefuseALevelThatIsNone() {
        Reply refused = registry().put("/config/" + subject, Map.of("compatibility", "SIDEWARD"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCode()).isEqualTo(42203);
    }

    @Test
    void shouldDeleteSoftlyAndThenForGood() {
        registry().register(subject, V1);
        registry().register(subject, V2);

        assertThat(numbers(registry().delete("/subjects/" + subject))).containsExactly(1, 2);
        assertThat(error(registry().get("/subjects/" + subject + "/versions"))).isEqualTo(40401);
        assertThat(texts(registry().get("/subjects?deleted=true"))).contains(subject);
        assertThat(numbers(registry().delete("/subjects/" + subject + "?permanent=true")))
                .containsExactly(1, 2);
        assertThat(texts(registry().get("/subjects?deleted=true"))).doesNotContain(subject);
    }

    @Test
    void shouldKeepReadersOfASoftlyDeletedSchemaGoing() {
        int id = id(registry().register(subject, V1));
        registry().delete("/subjects/" + subject);

        assertThat(registry().get("/schemas/ids/" + id).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseToDeleteForGoodWhatWasNotDeletedSoftly() {
        registry().register(subject, V1);

        assertThat(error(registry().delete("/subjects/" + subject + "?permanent=true")))
                .isEqualTo(40405);
        assertThat(error(registry().delete("/subjects/" + subject + "/versions/1?permanent=true")))
                .isEqualTo(40407);
    }

    @Test
    void shouldDeleteOneVersion() {
        registry().register(subject, V1);
        registry().register(subject, V2);

        assertThat(registry()
                        .delete("/subjects/" + subject + "/versions/1")
                        .body()
                        .asInt())
                .isEqualTo(1);
        assertThat(numbers(registry().get("/subjects/" + subject + "/versions")))
                .containsExactly(2);
    }

    @Test
    void shouldServeSubjectsWithAwkwardNames() {
        String awkward = RegistryCaller.escaped("a b/ü+%" + subject);

        int id = id(registry().register(awkward, V1));

        assertThat(registry()
                        .get("/subjects/" + awkward + "/versions/1")
                        .body()
                        .path("id")
                        .asInt())
                .isEqualTo(id);
    }

    @Test
    void shouldSayWhetherItMayBeWritten() {
        assertThat(registry().get("/mode").body().path("mode").asText()).isEqualTo("READWRITE");
    }

    /** Registries differ in their default level; what is tested here is the level, not the default. */
    void requireBackward() {
        assertThat(registry()
                        .put("/config/" + subject, Map.of("compatibility", "BACKWARD"))
                        .status())
                .isEqualTo(200);
    }

    String subject() {
        return subject;
    }

    static int id(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body().path("id").asInt();
    }

    static int error(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(404);
        return reply.errorCode();
    }

    static List<Integer> numbers(Reply reply) {
        return elements(reply).stream().map(JsonNode::asInt).toList();
    }

    static List<String> texts(Reply reply) {
        return elements(reply).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> elements(Reply reply) {
        assertThat(reply.body().isArray()).as(reply.body().toString()).isTrue();
        return StreamSupport.stream(reply.body().spliterator(), false).toList();
    }

    /** Whether {@link #BROKEN} could follow the given version. */
    Reply judge(String version) {
        return registry().post("/compatibility/subjects/" + subject + "/versions/" + version, Map.of("schema", BROKEN));
    }

    static boolean isCompatible(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body().path("is_compatible").asBoolean();
    }
}
