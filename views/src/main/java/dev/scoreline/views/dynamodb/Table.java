package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the one table, or sees to it that the one that is there is ours. */
final class Table {

    private static final List<KeySchemaElement> KEYS =
            List.of(key(Key.PARTITION, KeyType.HASH), key(Key.SORT, KeyType.RANGE));
    private static final List<AttributeDefinition> ATTRIBUTES = List.of(text(Key.PARTITION), text(Key.SORT));

    private final DynamoDbClient client;
    private final String name;
    private final Patience patience;

    Table(DynamoDbClient client, DynamoSettings settings) {
        this.client = client;
        this.name = settings.table();
        this.patience = Patience.of(settings.patience());
    }

    void createOrVerify() {
        if (described().isEmpty()) {
            create();
        }
        verify(active());
        expire();
    }

    private void create() {
        CreateTableRequest ours = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KEYS)
                .attributeDefinitions(ATTRIBUTES)
                .build();
        patience.attempt("create table " + name, () -> {
            try {
                return client.createTable(ours).sdkHttpResponse().isSuccessful();
            } catch (ResourceInUseException somebodyWasFaster) {
                return true;
            }
        });
    }

    private TableDescription active() {
        for (int rounds = 0; ; rounds++) {
            Optional<TableDescription> table = described();
            if (table.isPresent() && table.get().tableStatus() != TableStatus.CREATING) {
                return table.get();
            }
            patience.pause("have table " + name, rounds, new IllegalStateException("it is being created"));
        }
    }

    private void verify(TableDescription found) {
        List<String> keys = found.keySchema().stream().map(Table::described).toList();
        List<String> expected = KEYS.stream().map(Table::described).toList();
        boolean texts = found.attributeDefinitions().containsAll(ATTRIBUTES);
        if (!keys.equals(expected) || !texts) {
            throw new IllegalStateException("Expected table " + name + " to have the keys " + expected
                    + ", all of them texts, found " + keys + " among "
                    + found.attributeDefinitions().stream()
                            .map(attribute -> attribute.attributeName() + " " + attribute.attributeTypeAsString())
                            .collect(Collectors.joining(", "))
                    + ": name another table, or remove this one if nothing needs it.");
        }
    }

    /** Idempotency keys go by themselves after a day. */
    private void expire() {
        TimeToLiveStatus status = patience.attempt(
                "describe the expiry of table " + name,
                () -> client.describeTimeToLive(ask -> ask.tableName(name))
                        .timeToLiveDescription()
                        .timeToLiveStatus());
        if (status == TimeToLiveStatus.DISABLED) {
            patience.attempt("set the expiry of table " + name, this::enableExpiry);
        }
    }

    private boolean enableExpiry() {
        try {
            return client.updateTimeToLive(set -> set.tableName(name)
                            .timeToLiveSpecification(
                                    expiry -> expiry.attributeName(Item.EXPIRY).enabled(true)))
                    .sdkHttpResponse()
                    .isSuccessful();
        } catch (SdkException failure) {
            // Two services that start together both try; the second is refused.
            if (String.valueOf(failure.getMessage()).contains("already enabled")) {
                return true;
            }
            throw failure;
        }
    }

    private Optional<TableDescription> described() {
        return patience.attempt("describe table " + name, () -> {
            try {
                return Optional.of(
                        client.describeTable(ask -> ask.tableName(name)).table());
            } catch (ResourceNotFoundException absent) {
                return Optional.empty();
            }
        });
    }

    private static String described(KeySchemaElement key) {
        return key.attributeName() + " " + key.keyTypeAsString();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
