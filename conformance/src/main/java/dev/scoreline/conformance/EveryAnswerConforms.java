package dev.scoreline.conformance;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;

/** Fails the test during which an answer broke its contract. JUnit finds it by itself: no test can forget it. */
public final class EveryAnswerConforms implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    static void check() {
        List<String> faults = Witness.takeFaults();
        if (!faults.isEmpty()) {
            throw new AssertionError("Expected every answer to be as contracts/ describes it, found " + faults.size()
                    + " that are not; mend the code or the document:\n" + String.join("\n", faults));
        }
    }
}
