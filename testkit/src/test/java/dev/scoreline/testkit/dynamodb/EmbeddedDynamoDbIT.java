package dev.scoreline.testkit.dynamodb;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class EmbeddedDynamoDbIT {

    private static final Map<String, AttributeValue> HELLO = Map.of("id", AttributeValue.fromS("hello"));
    private static final int BODY_BYTES = 500;

    @Test
    void shouldStillHoldItsItemsAfterARestart(@TempDir Path data) {
        // Given
        try (EmbeddedDynamoDb first = EmbeddedDynamoDb.on(data, 0);
                DynamoDbClient client = client(first)) {
            createTable(client);
            client.putItem(put -> put.tableName("greetings").item(HELLO));
        }

        // When
        try (EmbeddedDynamoDb second = EmbeddedDynamoDb.on(data, 0);
                DynamoDbClient client = client(second)) {

            // Then
            assertThat(client.getItem(get -> get.tableName("greetings").key(HELLO))
                            .item())
                    .isEqualTo(HELLO);
        }
    }

    /** A journal for every item would cost several times as much; whoever writes thousands notices. */
    @Test
    void shouldAppendWhatItStoresToALog(@TempDir Path data) {
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.on(data, 0);
                DynamoDbClient client = client(dynamoDb)) {
            // When
            createTable(client);
            client.putItem(put -> put.tableName("greetings").item(HELLO));

            // Then
            assertThat(data.resolve("shared-local-instance.db-wal")).isNotEmptyFile();
        }
    }

    @Test
    void shouldTakeWhatItLoggedIntoTheDatabaseWhileItRuns(@TempDir Path data) {
        // Given
        try (EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.on(data, 0);
                DynamoDbClient client = client(dynamoDb)) {
            createTable(client);

            // When
            put(client, 100);

            // Then
            File database = data.resolve(WriteAheadLog.DATABASE).toFile();
            await("everything in the database")
                    .untilAsserted(() -> assertThat(database.length()).isGreaterThan(100L * BODY_BYTES));
        }
    }

    @Test
    void shouldShareNothingBetweenTwoTemporaryOnes() {
        try (EmbeddedDynamoDb one = EmbeddedDynamoDb.temporary();
                EmbeddedDynamoDb other = EmbeddedDynamoDb.temporary();
                DynamoDbClient client = client(one);
                DynamoDbClient otherClient = client(other)) {
            // When
            createTable(client);

            // Then
            assertThat(client.listTables().tableNames()).containsExactly("greetings");
            assertThat(otherClient.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void shouldNameThePortThatIsTaken(@TempDir Path data) throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {

            // Then
            assertThatThrownBy(() -> EmbeddedDynamoDb.on(data, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static void put(DynamoDbClient client, int items) {
        SdkBytes body = SdkBytes.fromByteArray(new byte[BODY_BYTES]);
        IntStream.range(0, items)
                .forEach(i -> client.putItem(put -> put.tableName("greetings")
                        .item(Map.of(
                                "id", AttributeValue.fromS(items + "-" + i), "body", AttributeValue.fromB(body)))));
    }

    private static DynamoDbClient client(EmbeddedDynamoDb dynamoDb) {
        return DynamoDbClient.builder()
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }

    private static void createTable(DynamoDbClient client) {
        client.createTable(table -> table.tableName("greetings")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));
    }
}
