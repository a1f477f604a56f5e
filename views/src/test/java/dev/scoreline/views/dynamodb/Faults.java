package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Stands between the client and the emulator and lets requests fail as they do in production: refused before anything
 * happened, or answered by nobody after it did. Counts what was written too.
 */
final class Faults implements ExecutionInterceptor {

    private final Random random;
    private final Object lock = new Object();
    private double share;
    private Predicate<SdkRequest> dies = request -> false;
    final AtomicInteger injected = new AtomicInteger();
    final LongAdder writeUnits = new LongAdder();
    final LongAdder itemsWritten = new LongAdder();

    Faults(long seed) {
        this.random = new Random(seed);
    }

    /** That part of all requests fails from now on, and as large a part of each batch is left unprocessed. */
    void often(double part) {
        synchronized (lock) {
            share = part;
        }
    }

    /** Every such request fails from now on, without having been carried out. */
    void dieAt(Predicate<SdkRequest> requests) {
        synchronized (lock) {
            dies = requests;
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        failBefore(request);
        return switch (request) {
            case PutItemRequest put ->
                put.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case BatchWriteItemRequest batch -> some(batch);
            default -> request;
        };
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        count(context.response());
        if (happens()) {
            throw SdkClientException.create("Connection reset after the request was carried out");
        }
        if (context.request() instanceof BatchWriteItemRequest sent
                && context.response() instanceof BatchWriteItemResponse answer
                && happens()) {
            // The emulator never leaves anything; the last of a batch is said to be left, and is written twice.
            Map<String, List<WriteRequest>> left = new HashMap<>();
            sent.requestItems().forEach((table, items) -> left.put(table, List.of(items.getLast())));
            return answer.toBuilder().unprocessedItems(left).build();
        }
        return context.response();
    }

    private void failBefore(SdkRequest request) {
        synchronized (lock) {
            if (dies.test(request)) {
                throw SdkClientException.create("Killed");
            }
        }
        if (happens()) {
            throw throttledOrBroken();
        }
    }

    private DynamoDbException throttledOrBroken() {
        if (coin()) {
            return InternalServerErrorException.builder()
                    .message("Broken")
                    .statusCode(500)
                    .build();
        }
        return ProvisionedThroughputExceededException.builder()
                .message("Throttled")
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .build();
    }

    private BatchWriteItemRequest some(BatchWriteItemRequest batch) {
        return batch.toBuilder()
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    private void count(SdkResponse response) {
        List<ConsumedCapacity> consumed = new ArrayList<>();
        if (response instanceof PutItemResponse put) {
            consumed.add(put.consumedCapacity());
        }
        if (response instanceof BatchWriteItemResponse batch) {
            consumed.addAll(batch.consumedCapacity());
        }
        consumed.forEach(one -> writeUnits.add(Math.round(one.capacityUnits())));
    }

    private boolean happens() {
        synchronized (lock) {
            boolean happens = random.nextDouble() < share;
            if (happens) {
                injected.incrementAndGet();
            }
            return happens;
        }
    }

    private boolean coin() {
        synchronized (lock) {
            return random.nextBoolean();
        }
    }
}
