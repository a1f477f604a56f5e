package dev.scoreline.api.caller;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Nobody without the issuer's private key makes a token that holds, and nobody learns why theirs does not. */
class JwtFuzzTest implements FuzzTarget {

    private static final Tokens TOKENS = Issuer.believed();

    @Override
    public void take(byte[] token) {
        Throwable thrown = catchThrowable(() -> TOKENS.prove(new String(token, StandardCharsets.ISO_8859_1)));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Kind.UNAUTHENTICATED));
    }
}
