package dev.scoreline.api.token;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.views.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WriteTokenTest {

    @ParameterizedTest
    @EnumSource(Entity.class)
    void shouldComeBackAsItWasHandedOut(Entity entity) {
        // Given
        WriteToken token = new WriteToken(entity, 11, Long.MAX_VALUE);

        // When
        WriteToken read = WriteToken.parse(token.text());

        // Then
        assertThat(read).isEqualTo(token);
    }

    /** Clients hold tokens over an upgrade: this text must be read for ever. */
    @Test
    void shouldReadWhatEarlierVersionsWrote() {
        assertThat(WriteToken.parse("AVIAAAADAAAAAAAAAio")).isEqualTo(new WriteToken(Entity.RATING, 3, 554));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AVIAAAADAAAAAAAAAi",
                "AVIAAAADAAAAAAAAAio=",
                "AVIAAAADAAAAAAAA+io",
                "AlIAAAADAAAAAAAAAio",
                "AVoAAAADAAAAAAAAAio",
                "AVL/////AAAAAAAAAio",
                "AVL_____AAAAAAAAAio",
                "AVIAAAAD_____wAAAio",
                "latest",
                "'; drop table"
            })
    void shouldRefuseAnythingElseInWordsForItsSender(String text) {
        assertThatThrownBy(() -> WriteToken.parse(text)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INVALID);
            assertThat(refused.problem().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("Scoreline-Read-After"));
        });
    }
}
