package dev.scoreline.registry.server.contract;

import dev.scoreline.registry.server.contract.RegistryCaller.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The same contract against somebody else's registry, so that it is the protocol's and not merely ours. */
@EnabledIfSystemProperty(
        named = "apicurio.home",
        matches = ".+",
        disabledReason = "-Dquick does not unpack Apicurio: run ./mvnw -pl registry-server -am verify")
class ApicurioRegistryIT extends RegistryContract {

    @SuppressWarnings("NullAway.Init")
    private static ApicurioProcess apicurio;

    @BeforeAll
    static void start() {
        apicurio = ApicurioProcess.start(Path.of(System.getProperty("apicurio.home")));
    }

    @AfterAll
    static void stop() {
        apicurio.close();
    }

    @Override
    RegistryCaller registry() {
        return new RegistryCaller(apicurio.url());
    }

    /** Apicurio 3.3.3 leaves the reasons out, whether asked or not. */
    @Override
    @Test
    void shouldSayWhyASchemaWouldBeRefused() {
        requireBackward();
        registry().register(subject(), V1);

        Reply broken = judge("latest?verbose=true");

        assertThat(isCompatible(broken)).isFalse();
        assertThat(broken.body().has("messages")).isFalse();
    }

    /** Apicurio 3.3.3 looks for any version it is asked for, and misses the version or, with -2, the subject. */
    @Override
    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "first"})
    void shouldRefuseWhatIsNoVersion(String version) {
        registry().register(subject(), V1);

        assertThat(error(registry().get("/subjects/" + subject() + "/versions/" + version)))
                .isIn(40401, 40402);
    }

    /** Apicurio 3.3.3 has Confluent's codes for this, but under status 409 instead of 404. */
    @Override
    @Test
    void shouldRefuseToDeleteForGoodWhatWasNotDeletedSoftly() {
        registry().register(subject(), V1);

        Reply whole = registry().delete("/subjects/" + subject() + "?permanent=true");
        Reply one = registry().delete("/subjects/" + subject() + "/versions/1?permanent=true");

        assertThat(List.of(whole.status(), one.status())).containsOnly(409);
        assertThat(List.of(whole.errorCode(), one.errorCode())).containsExactly(40405, 40407);
    }
}
