package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Random;

import static dev.scoreline.views.ViewFixture.anAssessment;
import static dev.scoreline.views.ViewFixture.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodiesIT {

    private static EmbeddedDynamoDb dynamoDb;

    private DynamoViews views;
    private DynamoDbClient client;
    private DynamoSettings settings;

    @BeforeAll
    static void start() {
        dynamoDb = EmbeddedDynamoDb.temporary();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @BeforeEach
    void open() {
        settings = DynamoSettings.emulator(dynamoDb.endpoint(), "bodies");
        views = DynamoViews.open(settings);
        views.createOrVerify();
        client = Clients.of(settings);
    }

    @AfterEach
    void close() {
        client.close();
        views.close();
    }

    @Test
    void shouldReadWhatAnotherReleaseWroteWithItsSchema() {
        // Given
        AssessmentState state = anAssessment("1", 1).setAmended(true).build();
        Schema older = without("amended", AssessmentState.getClassSchema());
        GenericData.Record record = new GenericData.Record(older);
        older.getFields().forEach(field -> record.put(field.name(), state.get(field.name())));

        // When
        byte[] body = bodies().written(record, AssessmentItems.KIND.model()).asByteArray();

        // Then
        // Another process, which has never seen that schema.
        assertThat(bodies().read(body, AssessmentItems.KIND))
                .isEqualTo(anAssessment("1", 1).build());
    }

    @Test
    void shouldStoreABodyAsLargeAsAFoldLetsThrough() {
        // Given
        AssessmentState large = saying(240 * 1024);

        // When
        views.write(views(large));

        // Then
        assertThat(views.assessment(large.getAccount(), "1")).isEqualTo(large);
    }

    @Test
    void shouldRefuseABodyThatNoItemCanHold() {
        // Then
        assertThatThrownBy(() -> views.write(views(saying(600 * 1024))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Expected at most 358400 bytes")
                .hasMessageContaining("a#1 state");
    }

    private Bodies bodies() {
        return new Bodies(new Shelf(new Requests(client, settings)));
    }

    /** Letters that do not compress: six bits of chance in each. */
    private static AssessmentState saying(int letters) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(letters);
        for (int at = 0; at < letters; at++) {
            text.append((char) ('0' + random.nextInt(64)));
        }
        return anAssessment("1", 1)
                .setPersonal(PersonalAssessmentState.newBuilder()
                        .setSupervisorAssessment(text.toString())
                        .build())
                .build();
    }

    private static Schema without(String left, Schema schema) {
        List<Schema.Field> fields = schema.getFields().stream()
                .filter(field -> !field.name().equals(left))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
