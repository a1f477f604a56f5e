package dev.scoreline.views.dynamodb;

import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import dev.scoreline.views.RequestKeysContract;
import dev.scoreline.views.ViewStore;
import dev.scoreline.views.ViewStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import java.util.concurrent.atomic.AtomicInteger;

class DynamoViewsIT extends ViewStoreContract implements RequestKeysContract {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private static EmbeddedDynamoDb dynamoDb;
    private DynamoViews views;

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
        views = DynamoViews.open(DynamoSettings.emulator(dynamoDb.endpoint(), "contract-" + TABLES.incrementAndGet()));
        views.createOrVerify();
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Override
    public ViewStore store() {
        return views;
    }
}
