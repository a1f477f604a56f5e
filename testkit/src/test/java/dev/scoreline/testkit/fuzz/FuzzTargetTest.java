package dev.scoreline.testkit.fuzz;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FuzzTargetTest {

    /** Remembers what it was handed, and takes no ö. */
    static final class Listening implements FuzzTarget {

        private static final List<String> HEARD = new ArrayList<>();

        @Override
        public void take(byte[] input) {
            String text = new String(input, StandardCharsets.UTF_8);
            HEARD.add(text);
            assertThat(text).doesNotContain("ö");
        }
    }

    /** Has no corpus. */
    static final class Forgotten implements FuzzTarget {

        @Override
        public void take(byte[] input) {}
    }

    private static void run(DynamicTest test) throws Exception {
        try {
            test.getExecutable().execute();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DynamicTest named(String name, List<DynamicTest> tests) {
        return tests.stream()
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldHandOverEachFileByItsName() throws Exception {
        // Given
        List<DynamicTest> tests = new Listening().shouldTakeItsCorpus().toList();

        // When
        run(named("greeting", tests));

        // Then
        assertThat(Listening.HEARD).endsWith("hello");
        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("greeting", "umlaut");
    }

    @Test
    void shouldHandOverLongInputsToo() throws Exception {
        // Given
        List<DynamicTest> tests =
                new Listening().shouldTakeItsCorpusOverAndOverInOneInput().toList();

        // When
        run(named("greeting", tests));

        // Then
        assertThat(Listening.HEARD.getLast()).startsWith("hellohellohe").hasSize(FuzzTarget.LONG);
    }

    @Test
    void shouldNameTheFileThatItsTargetDoesNotTake() {
        DynamicTest umlaut =
                named("umlaut", new Listening().shouldTakeItsCorpus().toList());

        assertThatThrownBy(() -> run(umlaut)).isInstanceOf(AssertionError.class).hasMessageContaining("'umlaut'");
    }

    @Test
    void shouldFailWithoutACorpus() {
        assertThatThrownBy(() -> new Forgotten().shouldTakeItsCorpus())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgotten");
    }

    @Test
    void shouldHandOnWhatJazzerMakes() throws Exception {
        // Given
        JazzerEntry.fuzzerInitialize(new String[] {Listening.class.getName()});

        // When
        JazzerEntry.fuzzerTestOneInput("from Jazzer".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(Listening.HEARD).endsWith("from Jazzer");
    }
}
