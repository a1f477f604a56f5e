package dev.scoreline.schemas.topic;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may make the records of this module.
 *
 * <p>From 1.12.2 on, Avro makes no object of a class that nobody vouched for, since the class name comes out of a
 * schema, and a schema may come from anywhere. It asks one predicate for the whole JVM. Loading {@link Topic} vouches
 * for these records and leaves whatever else is trusted as it was; code that reads them without a topic calls
 * {@link #trust} itself.
 */
public final class TrustedRecords {

    private static final String OURS = "dev.scoreline.schemas.";

    private TrustedRecords() {}

    /** Safe to call at any time and any number of times. */
    public static synchronized void trust() {
        ClassSecurityPredicate others = ClassSecurityValidator.getGlobal();
        if (!(others instanceof OursToo)) {
            ClassSecurityValidator.setGlobal(new OursToo(others));
        }
    }

    private record OursToo(ClassSecurityPredicate others) implements ClassSecurityPredicate {
        @Override
        public boolean isTrusted(Class<?> type) {
            return type.getName().startsWith(OURS) || others.isTrusted(type);
        }
    }
}
