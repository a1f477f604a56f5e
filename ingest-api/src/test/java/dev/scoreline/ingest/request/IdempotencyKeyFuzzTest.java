package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import org.springframework.mock.web.MockHttpServletRequest;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes as an Idempotency-Key is kept as it is, where it can be part of a key of ours, or refused. */
class IdempotencyKeyFuzzTest implements FuzzTarget {

    @Override
    public void take(byte[] header) {
        String sent = new String(header, StandardCharsets.ISO_8859_1);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(IdempotencyKey.HEADER, sent);
        try {
            assertThat(IdempotencyKey.of(request))
                    .isEqualTo(sent)
                    .hasSizeBetween(1, 255)
                    .isPrintable()
                    .isASCII()
                    .doesNotContainAnyWhitespaces();
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INVALID);
            assertThat(refused.problem().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo(IdempotencyKey.HEADER));
        }
    }
}
