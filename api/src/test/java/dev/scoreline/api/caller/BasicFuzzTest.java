package dev.scoreline.api.caller;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever stands in an Authorization header claims something that can be checked, or is turned away with the one
 * refusal; and a claim is the same when it is written anew.
 */
class BasicFuzzTest implements FuzzTarget {

    @Override
    public void take(byte[] header) {
        Credentials claimed;
        try {
            claimed = Credentials.of(List.of(new String(header, StandardCharsets.ISO_8859_1)));
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.UNAUTHENTICATED);
            return;
        }
        assertCheckable(claimed.basic());
        List<String> parts = written(claimed);
        assertThat(parts).isNotEmpty();
        assertThat(Credentials.of(parts)).isEqualTo(claimed);
        assertThat(Credentials.of(List.of(String.join(", ", parts)))).isEqualTo(claimed);
        assertThat(claimed).hasToString("Credentials[redacted]");
    }

    private static void assertCheckable(Credentials.@Nullable Basic basic) {
        if (basic != null) {
            assertThat(basic.user()).isNotEmpty().doesNotContain(":");
            assertThat((basic.user() + basic.secret()).chars()).noneMatch(Character::isISOControl);
        }
    }

    private static List<String> written(Credentials claimed) {
        List<String> parts = new ArrayList<>();
        if (claimed.basic() != null) {
            byte[] pair = (claimed.basic().user() + ":" + claimed.basic().secret()).getBytes(StandardCharsets.UTF_8);
            parts.add("Basic " + Base64.getEncoder().encodeToString(pair));
        }
        if (claimed.bearer() != null) {
            parts.add("Bearer " + claimed.bearer());
        }
        return parts;
    }
}
