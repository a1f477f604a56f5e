package dev.scoreline.schemas.topic;

import dev.scoreline.schemas.key.EntityKey;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFormatTest {

    private static final Serde<EntityKey> SERDE =
            Topics.standard().assessmentEvents().keySerde();

    @Test
    void shouldWriteKeysAsPlainTextSoThatEveryLanguagePartitionsAlike() {
        byte[] bytes = SERDE.serializer().serialize("any", new EntityKey("AC1", "ü/1"));

        assertThat(new String(bytes, UTF_8)).isEqualTo("AC1/ü~11");
    }

    @Test
    void shouldReadBackWhatItWrote() {
        EntityKey key = new EntityKey("AC1", "ü/1");

        assertThat(SERDE.deserializer().deserialize("any", SERDE.serializer().serialize("any", key)))
                .isEqualTo(key);
    }

    @Test
    void shouldLetAnAbsentKeyBeAbsent() {
        assertThat(SERDE.deserializer().deserialize("any", (byte[]) null)).isNull();
        assertThat(SERDE.serializer().serialize("any", null)).isNull();
    }

    @Test
    void shouldNameTheTopicOfAnUnreadableKey() {
        assertThatThrownBy(() -> SERDE.deserializer().deserialize("qm.x", "nonsense".getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("Unreadable key in qm.x: Expected a key of the form account/id, found 'nonsense'");
    }
}
