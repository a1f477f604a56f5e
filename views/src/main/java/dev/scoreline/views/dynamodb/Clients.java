package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Makes the vendor's client: blocking, over Apache HttpClient 5. A pool as large as what may be in flight keeps
 * connections open between bursts; the JDK's own client in the vendor's wrapping keeps five.
 */
final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    /** Above DynamoDB's worst ordinary answers; a connection that hangs longer is given up and the request repeated. */
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /**
     * An emulator writes every item to a disk by itself, and goes on with what we have given up: were we to repeat it,
     * it would never come to the end.
     */
    private static final Duration EMULATED_ANSWER = Duration.ofSeconds(15);
    /** For requests that others than {@link Flight} make: one for each reader that has a client waiting. */
    private static final int READERS = 40;

    private Clients() {}

    static DynamoDbClient of(DynamoSettings settings) {
        return of(settings, List.of());
    }

    static DynamoDbClient of(DynamoSettings settings, List<ExecutionInterceptor> interceptors) {
        Duration answer = settings.emulated() ? EMULATED_ANSWER : ANSWER;
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(settings.concurrency() + READERS)
                        .connectionTimeout(CONNECT)
                        .socketTimeout(answer)
                        .connectionAcquisitionTimeout(answer))
                .overrideConfiguration(override ->
                        override.retryStrategy(AwsRetryStrategy.doNotRetry()).executionInterceptors(interceptors));
        URI endpoint = settings.endpoint();
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).build();
    }

    private static AwsCredentialsProvider credentials(DynamoSettings settings) {
        return settings.emulated()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("emulator", "emulator"))
                : DefaultCredentialsProvider.builder().build();
    }
}
