package dev.scoreline.query.contract;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Family;
import dev.scoreline.contracts.Operation;
import dev.scoreline.contracts.Problems;
import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class ContractIT {

    private final Client anybody = TestServer.stranger();

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldServeEveryDocumentToAnybody(Family family) {
        // When
        Client.Answer answer = anybody.get("/openapi/" + family.slug() + ".json");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json()).isEqualTo(Contract.of(family).document());
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldShowEveryOperationOnThePageOfItsFamily(Family family) {
        // When
        Client.Answer page = anybody.get("/openapi/" + family.slug());
        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(Contract.of(family).operations())
                .extracting(Operation::id)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page.text()).contains("id=\"" + id + "\"", "href=\"#" + id + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi/", "/openapi/flex", "/openapi/asyncapi", "/openapi/problems/invalid"})
    void shouldLetPagesLoadNothingButTheirStyle(String path) {
        // When
        Client.Answer page = anybody.get(path);
        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
        assertThat(page.text()).doesNotContain("<script", "style=", "http-equiv");
        assertThat(anybody.get("/openapi/page.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void shouldNameEveryFamilyAndProblemOnTheFirstPage() {
        // When
        String page = anybody.get("/openapi").text();
        // Then
        assertThat(page)
                .contains("href=\"/openapi/flex\"", "href=\"/openapi/mind\"", "href=\"/openapi/telephony\"")
                .contains("href=\"/openapi/native\"", "href=\"/openapi/asyncapi\"");
        assertThat(Problems.slugs()).allSatisfy(slug -> assertThat(page).contains("/openapi/problems/" + slug + "\""));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldExplainEveryKindOfProblem(Kind kind) {
        // When
        Client.Answer page = anybody.get("/openapi/problems/" + slug(kind));
        // Then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>" + kind.status() + " " + kind.title() + "</h1>", "What to do");
    }

    private static String slug(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void shouldListEveryKindOfProblemAndFindNoOther() {
        assertThat(Problems.slugs())
                .containsAll(Arrays.stream(Kind.values()).map(ContractIT::slug).toList());
        assertThat(anybody.get("/openapi/problems/other").status()).isEqualTo(404);
        assertThat(anybody.get("/openapi/other").status()).isEqualTo(404);
        assertThat(anybody.get("/openapi/other.json").status()).isEqualTo(404);
    }

    @Test
    void shouldLeadFromAProblemToItsPage() {
        // When
        Client.Answer refused = anybody.get("/v1/assessments/1");
        // Then
        assertThat(anybody.get(refused.json().path("type").asString()).status()).isEqualTo(200);
    }

    @Test
    void shouldDescribeEveryTopicWithTheSchemaOfItsRecords() {
        // When
        JsonNode document = anybody.get("/openapi/asyncapi.json").json();
        // Then
        List<Topic<?, ?>> topics = Topics.standard().all();
        assertThat(document.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyElementsOf(topics.stream().map(Topic::name).toList());
        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(
                        topics.stream().map(topic -> topic.schema().getName()).toList());
        assertThat(document.path("channels").valueStream()).zipSatisfy(topics, (channel, topic) -> {
            JsonNode message = document.at("/components/messages/"
                    + channel.path("messages").propertyNames().iterator().next());
            assertThat(parsed(message)).isEqualTo(topic.schema());
            assertThat(channel.path("bindings").path("$ref").asString()).endsWith("/" + kept(topic.name()));
        });
    }

    @Test
    void shouldShowEveryTopicWithItsFields() {
        // When
        String page = anybody.get("/openapi/asyncapi").text();
        // Then
        assertThat(Topics.standard().all()).allSatisfy(topic -> {
            assertThat(page)
                    .contains("id=\"" + topic.name() + "\"", topic.schema().getFullName());
            assertThat(topic.schema().getFields())
                    .allSatisfy(field -> assertThat(page).contains("<code>" + field.name() + "</code>"));
        });
    }

    private static Schema parsed(JsonNode message) {
        return new Schema.Parser().parse(message.at("/payload/schema").toString());
    }

    private static String kept(String topic) {
        return topic.endsWith(".events") ? "facts" : topic.endsWith(".state") ? "state" : "history";
    }

    @Test
    void shouldShowRecordsAsTheyAre() throws IOException {
        // Given
        JsonNode messages = anybody.get("/openapi/asyncapi.json").json().at("/components/messages");
        List<JsonNode> shown = messages.valueStream()
                .filter(message -> message.has("examples"))
                .toList();
        // Then
        assertThat(shown).isNotEmpty();
        for (JsonNode message : shown) {
            GenericRecord record = read(parsed(message), message.at("/examples/0/payload"));
            assertThat(record.getSchema().getName()).isEqualTo(parsed(message).getName());
        }
    }

    private static GenericRecord read(Schema schema, JsonNode payload) throws IOException {
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().jsonDecoder(schema, payload.toString()));
    }
}
