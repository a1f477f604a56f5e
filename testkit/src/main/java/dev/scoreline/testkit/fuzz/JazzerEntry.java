package dev.scoreline.testkit.fuzz;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.util.Objects;

/** What Jazzer calls, by the names of its methods: it hands inputs on to the target that the first argument names. */
public final class JazzerEntry {

    private static @Nullable FuzzTarget target;

    private JazzerEntry() {}

    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(arguments[0]).getDeclaredConstructor();
        constructor.setAccessible(true);
        target = (FuzzTarget) constructor.newInstance();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Objects.requireNonNull(target, "fuzzerInitialize comes first").take(input);
    }
}
