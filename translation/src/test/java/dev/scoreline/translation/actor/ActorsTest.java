package dev.scoreline.translation.actor;

import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.translation.UntranslatableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActorsTest {

    @ParameterizedTest
    @EnumSource
    void shouldBringEveryKindOfActorBack(Actor.Kind kind) {
        // Given
        Actor actor = new Actor("12", kind, EnumSet.allOf(Permission.class), Set.of(7L, 3L));

        // When
        Actor back = Actors.toDomain(Actors.toAvro(actor));

        // Then
        assertThat(back).isEqualTo(actor);
    }

    @Test
    void shouldWriteRightsAndTeamsInOneOrderAlways() {
        // Given
        Actor actor = new Actor("12", Actor.Kind.USER, EnumSet.allOf(Permission.class), Set.of(7L, 3L, 5L));

        // When
        dev.scoreline.schemas.common.Actor written = Actors.toAvro(actor);

        // Then
        assertThat(written.getPermissions()).isSorted().hasSize(Permission.values().length);
        assertThat(written.getTeams()).isEqualTo(List.of(3L, 5L, 7L));
    }

    @Test
    void shouldLeaveOutRightsOfOtherProducts() {
        // Given
        var written = new dev.scoreline.schemas.common.Actor(
                "12", ActorKind.USER, List.of("billingPay", "qualityDeleteAssessment"), List.of());

        // When
        Actor actor = Actors.toDomain(written);

        // Then
        assertThat(actor.permissions()).containsExactly(Permission.DELETE);
    }

    @Test
    void shouldRefuseAKindThatOnlyANewerWriterKnows() {
        // Given
        var written = new dev.scoreline.schemas.common.Actor("12", ActorKind.UNKNOWN, List.of(), List.of());

        // When / Then
        assertThatThrownBy(() -> Actors.toDomain(written))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining("a kind of actor")
                .hasMessageContaining("upgrade");
    }
}
