package dev.scoreline.api.token;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes back as a token names a position that a log can have, or is refused as the sender's fault. */
class WriteTokenFuzzTest implements FuzzTarget {

    @Override
    public void take(byte[] sent) {
        try {
            WriteToken token = WriteToken.parse(new String(sent, StandardCharsets.ISO_8859_1));
            assertThat(token.partition()).isNotNegative();
            assertThat(token.offset()).isNotNegative();
            assertThat(WriteToken.parse(token.text())).isEqualTo(token);
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INVALID);
            assertThat(refused.problem().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo(WriteToken.READ_AFTER));
        }
    }
}
