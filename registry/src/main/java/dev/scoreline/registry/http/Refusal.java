package dev.scoreline.registry.http;

import dev.scoreline.registry.IncompatibleSchemaException;
import dev.scoreline.registry.InvalidSchemaException;
import dev.scoreline.registry.RegistryAccessDeniedException;
import dev.scoreline.registry.RegistryException;

/** Turns a status that no call has a reading of its own for into the exception that says what to do. */
final class Refusal {

    private Refusal() {}

    static RegistryException of(String attempt, Answer answer) {
        String found = "found status " + answer.status() + " «" + answer.shown() + "»";
        return switch (answer.status()) {
            case 401, 403, 407 ->
                new RegistryAccessDeniedException("Expected to be allowed to " + attempt + ", " + found
                        + ": check basic.auth.* or bearer.auth.* and the rights of that principal");
            case 409 ->
                new IncompatibleSchemaException("Expected to " + attempt + ", " + found
                        + ": change the schema so that the subject's compatibility level holds");
            case 404 ->
                // Not an absence the registry vouches for, so no reason to give up a record.
                new RegistryAccessDeniedException("Expected to " + attempt + ", " + found
                        + ": check that schema.registry.url ends where the registry's API begins");
            default ->
                new InvalidSchemaException(
                        "Expected to " + attempt + ", " + found
                                + ": the registry does not understand the request; check the schema and the registry's version");
        };
    }
}
