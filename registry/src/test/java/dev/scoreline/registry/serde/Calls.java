package dev.scoreline.registry.serde;

import dev.scoreline.registry.sample.Call;
import dev.scoreline.registry.sample.Outcome;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Calls to write and read. */
final class Calls {

    static {
        // Avro loads no class that was not named as trusted.
        ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(new CallsToo(others));
    }

    private record CallsToo(ClassSecurityPredicate others) implements ClassSecurityPredicate {
        @Override
        public boolean isTrusted(Class<?> type) {
            return type == Call.class || type == Outcome.class || others.isTrusted(type);
        }
    }

    private Calls() {}

    static Call aCall(String id) {
        return Call.newBuilder()
                .setId(id)
                .setStartedAt(Instant.ofEpochMilli(1_700_000_000_123L))
                .setPrice(new BigDecimal("12.34"))
                .setOutcome(Outcome.SOLVED)
                .setTags(List.of("greeting", "größe"))
                .setRatings(Map.of("caller", 5))
                .build();
    }

    static Call transferred(int times) {
        Call call = aCall("call-0");
        for (int step = 1; step <= times; step++) {
            Call next = aCall("call-" + step);
            next.setTransferredTo(call);
            call = next;
        }
        return call;
    }
}
