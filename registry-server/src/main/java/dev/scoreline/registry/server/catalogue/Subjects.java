package dev.scoreline.registry.server.catalogue;

import dev.scoreline.registry.server.compatibility.CompatibilityLevel;
import dev.scoreline.registry.server.compatibility.Incompatibility;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about subjects and versions that are not as the caller thought. */
final class Subjects {

    private Subjects() {}

    static void requireName(String subject) {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(
                    ErrorCode.INVALID_SUBJECT,
                    "Expected a subject name of visible characters, found '" + SchemaText.shortened(subject) + "'");
        }
    }

    static RefusedException notFound(String subject) {
        return new RefusedException(
                ErrorCode.SUBJECT_NOT_FOUND,
                "Subject '" + SchemaText.shortened(subject) + "' not found; register a schema under it first");
    }

    static RefusedException versionNotFound(String subject, int version) {
        return new RefusedException(
                ErrorCode.VERSION_NOT_FOUND,
                "Version " + version + " of subject '" + subject + "' not found; ask /subjects/" + subject
                        + "/versions for those there are");
    }

    static RefusedException softDeleted(String subject) {
        return new RefusedException(
                ErrorCode.SUBJECT_SOFT_DELETED,
                "Subject '" + subject + "' was soft deleted already; set permanent=true to delete it for good");
    }

    static RefusedException notSoftDeleted(String subject) {
        return new RefusedException(
                ErrorCode.SUBJECT_NOT_SOFT_DELETED,
                "Subject '" + subject + "' was not soft deleted yet; delete it first without permanent=true");
    }

    static RefusedException versionSoftDeleted(StoredSchema stored) {
        return new RefusedException(
                ErrorCode.VERSION_SOFT_DELETED,
                "Version " + stored.version() + " of subject '" + stored.subject()
                        + "' was soft deleted already; set permanent=true to delete it for good");
    }

    static RefusedException versionNotSoftDeleted(StoredSchema stored) {
        return new RefusedException(
                ErrorCode.VERSION_NOT_SOFT_DELETED,
                "Version " + stored.version() + " of subject '" + stored.subject()
                        + "' was not soft deleted yet; delete it first without permanent=true");
    }

    static RefusedException incompatible(String subject, CompatibilityLevel level, List<Incompatibility> reasons) {
        return new RefusedException(
                ErrorCode.INCOMPATIBLE_SCHEMA,
                "Schema being registered is incompatible with an earlier schema for subject '" + subject
                        + "', whose level is " + level + ": "
                        + reasons.stream().map(Incompatibility::message).collect(Collectors.joining("; ")));
    }
}
