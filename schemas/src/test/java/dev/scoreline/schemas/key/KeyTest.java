package dev.scoreline.schemas.key;

import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.rollup.RollupDimension;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyTest {

    private static final OffsetDateTime HOUR = OffsetDateTime.parse("2026-10-25T02:00+01:00");

    /** These texts are what other languages write: a change here moves every key to another partition. */
    @Test
    void shouldWriteTheTextThatTheDocumentationPromises() {
        assertThat(new AccountKey("AC1").text()).isEqualTo("AC1");
        assertThat(new EntityKey("AC1", "5f").text()).isEqualTo("AC1/5f");
        assertThat(new ResourceKey("AC1", ResourceKind.API_KEY, "SK1").text()).isEqualTo("AC1/API_KEY/SK1");
        assertThat(new RollupKey("AC1", RollupDimension.AGENT, "pbx:a/b", HOUR).text())
                .isEqualTo("AC1/AGENT/pbx:a~1b/2026-10-25T02:00+01:00");
        assertThat(new RollupKey("AC1", RollupDimension.ACCOUNT, "", HOUR).text())
                .isEqualTo("AC1/ACCOUNT//2026-10-25T02:00+01:00");
    }

    @Test
    void shouldReadBackWhatWasWritten() {
        AccountKey account = new AccountKey("a/c");
        EntityKey entity = new EntityKey("~", "/");
        ResourceKey resource = new ResourceKey("AC1", ResourceKind.SCORECARD_REVISION, "12");
        RollupKey rollup = new RollupKey("AC1", RollupDimension.QUEUE, "pbx:100", HOUR);
        RollupKey whole = new RollupKey("AC1", RollupDimension.ACCOUNT, "", HOUR);

        assertThat(AccountKey.parse(account.text())).isEqualTo(account);
        assertThat(EntityKey.parse(entity.text())).isEqualTo(entity);
        assertThat(ResourceKey.parse(resource.text())).isEqualTo(resource);
        assertThat(RollupKey.parse(rollup.text())).isEqualTo(rollup);
        assertThat(RollupKey.parse(whole.text())).isEqualTo(whole);
    }

    @Test
    void shouldRefuseAKeyWithTheWrongNumberOfParts() {
        assertThatThrownBy(() -> EntityKey.parse("AC1"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Expected a key of the form account/id, found 'AC1'");
    }

    @Test
    void shouldRefuseAnEmptyPart() {
        assertThatThrownBy(() -> EntityKey.parse("AC1/"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Expected the id of a key, found an empty text");
    }

    @Test
    void shouldRefuseARollupOfNobody() {
        assertThatThrownBy(() -> RollupKey.parse("AC1/AGENT//2026-10-25T02:00+01:00"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Expected the id of a key, found an empty text");
    }

    @Test
    void shouldRefuseAKindThatIsNone() {
        assertThatThrownBy(() -> ResourceKey.parse("AC1/SHOE/1"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageContaining("as the kind of a key, found 'AC1/SHOE/1'")
                .hasMessageContaining("API_KEY");
    }

    @Test
    void shouldRefuseAnHourThatIsNoTime() {
        assertThatThrownBy(() -> RollupKey.parse("AC1/AGENT/x/yesterday"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageContaining("Expected an hour such as 2026-10-25T02:00+01:00 as the hour");
    }
}
