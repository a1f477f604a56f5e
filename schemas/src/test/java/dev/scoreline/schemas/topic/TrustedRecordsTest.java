package dev.scoreline.schemas.topic;

import dev.scoreline.schemas.common.Actor;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrustedRecordsTest {

    @Test
    void shouldVouchForOurRecordsAsSoonAsATopicIsKnown() {
        assertThat(Topics.standard().all()).isNotEmpty();

        assertThatCode(() -> ClassSecurityValidator.validate(Actor.class)).doesNotThrowAnyException();
    }

    @Test
    void shouldLeaveAllElseToWhoeverDecidedBefore() {
        TrustedRecords.trust();
        TrustedRecords.trust();

        assertThatCode(() -> ClassSecurityValidator.validate(String.class)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ClassSecurityValidator.validate(File.class)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(URI.class)).isInstanceOf(SecurityException.class);
    }
}
