package dev.scoreline.views.dynamodb;

import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableIT {

    private static EmbeddedDynamoDb dynamoDb;

    @BeforeAll
    static void start() {
        dynamoDb = EmbeddedDynamoDb.temporary();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @Test
    void shouldMakeATableThatExpiresAndAcceptItTheNextTime() {
        // Given
        DynamoSettings settings = DynamoSettings.emulator(dynamoDb.endpoint(), "fresh");
        try (DynamoViews views = DynamoViews.open(settings);
                DynamoDbClient client = Clients.of(settings)) {

            // When
            views.createOrVerify();
            views.createOrVerify();

            // Then
            assertThat(client.listTables().tableNames()).contains("fresh");
            assertThat(client.describeTimeToLive(ask -> ask.tableName("fresh")).timeToLiveDescription())
                    .satisfies(expiry -> assertThat(expiry.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED))
                    .satisfies(expiry -> assertThat(expiry.attributeName()).isEqualTo("x"));
        }
    }

    @Test
    void shouldRefuseATableWithOtherKeys() {
        // Given
        DynamoSettings settings = DynamoSettings.emulator(dynamoDb.endpoint(), "somebody-elses");
        try (DynamoViews views = DynamoViews.open(settings);
                DynamoDbClient client = Clients.of(settings)) {
            client.createTable(table -> table.tableName("somebody-elses")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.N)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()));

            // Then
            assertThatThrownBy(views::createOrVerify)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Expected table somebody-elses to have the keys [pk HASH, sk RANGE], all of them texts, "
                                    + "found [id HASH] among id N: name another table, or remove this one if nothing needs it.");
        }
    }
}
