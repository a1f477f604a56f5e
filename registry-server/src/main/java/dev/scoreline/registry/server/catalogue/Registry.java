package dev.scoreline.registry.server.catalogue;

import dev.scoreline.registry.server.compatibility.Compatibility;
import dev.scoreline.registry.server.compatibility.CompatibilityLevel;
import dev.scoreline.registry.server.compatibility.Incompatibility;
import dev.scoreline.registry.server.log.LogKey;
import dev.scoreline.registry.server.log.LogRecord;
import dev.scoreline.registry.server.log.LogValue;
import dev.scoreline.registry.server.log.SchemaLog;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that may be asked of the registry and done to it.
 *
 * <p>Reads look at the {@link Catalogue}. Writes decide under one lock, append to the log, and return when the catalogue
 * has taken the records back in, so that whoever gets an answer can read it at once, also after a crash.
 */
public final class Registry {

    private static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;
    private static final Mode DEFAULT_MODE = Mode.READWRITE;

    private final Catalogue catalogue = new Catalogue();
    private final SchemaLog log;

    public Registry(SchemaLog log) {
        this.log = log;
        log.follow(catalogue::apply);
    }

    /** The id of the schema under the subject, which becomes a new version unless it is there already. */
    public synchronized int register(String subject, String text) {
        log.settle();
        requireWritable(subject);
        Subjects.requireName(subject);
        Schema schema = SchemaText.parse(text);
        String canonical = schema.toString();
        Optional<StoredSchema> present = living(subject).stream()
                .filter(stored -> stored.schema().equals(canonical))
                .findFirst();
        if (present.isPresent()) {
            return present.get().id();
        }
        List<Incompatibility> reasons = incompatibilities(subject, schema, living(subject));
        if (!reasons.isEmpty()) {
            throw Subjects.incompatible(subject, effectiveLevel(subject), reasons);
        }
        int id = catalogue.idOf(canonical).orElseGet(() -> catalogue.highestId() + 1);
        int version = catalogue.versions(subject).stream()
                        .mapToInt(StoredSchema::version)
                        .max()
                        .orElse(0)
                + 1;
        append(new LogKey.Version(subject, version), new LogValue.Version(id, canonical, false));
        return id;
    }

    public StoredSchema lookup(String subject, String text, boolean deleted) {
        List<StoredSchema> versions = existing(subject, deleted);
        String canonical = SchemaText.parse(text).toString();
        return versions.reversed().stream()
                .filter(stored -> stored.schema().equals(canonical))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.SCHEMA_NOT_FOUND,
                        "Expected the schema under subject '" + subject + "', found " + versions.size()
                                + " other version(s); register it first"));
    }

    public List<String> subjects(boolean deleted) {
        return catalogue.subjects().stream()
                .filter(subject -> deleted || !living(subject).isEmpty())
                .toList();
    }

    /** The subject's versions, the oldest first; refused when there are none. */
    public List<StoredSchema> existing(String subject, boolean deleted) {
        List<StoredSchema> versions = deleted ? catalogue.versions(subject) : living(subject);
        if (versions.isEmpty()) {
            throw Subjects.notFound(subject);
        }
        return versions;
    }

    /** The subject's versions that are not deleted, the oldest first; maybe none. */
    public List<StoredSchema> living(String subject) {
        return catalogue.versions(subject).stream()
                .filter(stored -> !stored.deleted())
                .toList();
    }

    public StoredSchema version(String subject, Version wanted, boolean deleted) {
        List<StoredSchema> versions = existing(subject, deleted);
        return switch (wanted) {
            case Version.Latest ignored -> versions.getLast();
            case Version.Numbered(int number) ->
                versions.stream()
                        .filter(stored -> stored.version() == number)
                        .findFirst()
                        .orElseThrow(() -> Subjects.versionNotFound(subject, number));
        };
    }

    /** Who uses an id, deleted versions included; refused when nobody does. */
    public List<StoredSchema> byId(int id) {
        List<StoredSchema> users = catalogue.usersOf(id);
        if (users.isEmpty()) {
            throw new RefusedException(
                    ErrorCode.SCHEMA_NOT_FOUND, "Expected a schema with id " + id + ", found none in this registry");
        }
        return users;
    }

    /** Deletes softly, or for good what was deleted softly before; answers the versions concerned. */
    public synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
        log.settle();
        requireWritable(subject);
        List<StoredSchema> all = existing(subject, true);
        boolean gone = all.stream().allMatch(StoredSchema::deleted);
        if (gone != permanent) {
            throw permanent ? Subjects.notSoftDeleted(subject) : Subjects.softDeleted(subject);
        }
        List<StoredSchema> concerned =
                all.stream().filter(stored -> permanent || !stored.deleted()).toList();
        remove(concerned, permanent);
        return concerned.stream().map(StoredSchema::version).toList();
    }

    public synchronized int deleteVersion(String subject, Version wanted, boolean permanent) {
        log.settle();
        requireWritable(subject);
        StoredSchema stored = version(subject, wanted, true);
        if (stored.deleted() != permanent) {
            throw permanent ? Subjects.versionNotSoftDeleted(stored) : Subjects.versionSoftDeleted(stored);
        }
        remove(List.of(stored), permanent);
        return stored.version();
    }

    /** Why the schema may not follow the given versions; empty when it may. */
    public List<Incompatibility> incompatibilities(String subject, String text, List<StoredSchema> versions) {
        return incompatibilities(subject, SchemaText.parse(text), versions);
    }

    /** The subject's level; for no subject, or on request where it has none of its own, the one for all. */
    public CompatibilityLevel level(@Nullable String subject, boolean defaultToGlobal) {
        Optional<CompatibilityLevel> own = catalogue.level(subject);
        if (own.isEmpty() && subject != null && !defaultToGlobal) {
            throw new RefusedException(
                    ErrorCode.LEVEL_NOT_CONFIGURED,
                    "Subject '" + subject + "' has no compatibility level of its own; set one, or ask with"
                            + " defaultToGlobal=true");
        }
        return own.orElseGet(() -> effectiveLevel(subject));
    }

    public synchronized void setLevel(@Nullable String subject, CompatibilityLevel level) {
        log.settle();
        append(new LogKey.Level(subject), new LogValue.Level(level.name()));
    }

    /** Takes the subject's own level away and answers what it was. */
    public synchronized CompatibilityLevel resetLevel(@Nullable String subject) {
        log.settle();
        CompatibilityLevel before = level(subject, false);
        append(new LogKey.Level(subject), null);
        return before;
    }

    public Mode mode(@Nullable String subject, boolean defaultToGlobal) {
        Optional<Mode> own = catalogue.mode(subject);
        if (own.isEmpty() && subject != null && !defaultToGlobal) {
            throw new RefusedException(
                    ErrorCode.MODE_NOT_CONFIGURED,
                    "Subject '" + subject + "' has no mode of its own; set one, or ask with defaultToGlobal=true");
        }
        return own.orElseGet(() -> effectiveMode(subject));
    }

    public synchronized void setMode(@Nullable String subject, Mode mode) {
        log.settle();
        append(new LogKey.Mode(subject), new LogValue.Mode(mode.name()));
    }

    public synchronized Mode resetMode(@Nullable String subject) {
        log.settle();
        Mode before = mode(subject, false);
        append(new LogKey.Mode(subject), null);
        return before;
    }

    private List<Incompatibility> incompatibilities(String subject, Schema schema, List<StoredSchema> versions) {
        List<Schema> newestFirst = versions.reversed().stream()
                .map(stored -> SchemaText.parse(stored.schema()))
                .toList();
        return Compatibility.check(effectiveLevel(subject), schema, newestFirst);
    }

    private CompatibilityLevel effectiveLevel(@Nullable String subject) {
        return catalogue.level(subject).or(() -> catalogue.level(null)).orElse(DEFAULT_LEVEL);
    }

    private Mode effectiveMode(@Nullable String subject) {
        return catalogue.mode(subject).or(() -> catalogue.mode(null)).orElse(DEFAULT_MODE);
    }

    private void requireWritable(String subject) {
        if (effectiveMode(subject) == Mode.READONLY) {
            throw new RefusedException(
                    ErrorCode.OPERATION_NOT_PERMITTED,
                    "Subject '" + subject + "' is in read-only mode; set its mode to READWRITE first");
        }
    }

    private void remove(List<StoredSchema> versions, boolean permanent) {
        List<LogRecord> records = new ArrayList<>();
        for (StoredSchema stored : versions) {
            LogKey key = new LogKey.Version(stored.subject(), stored.version());
            records.add(
                    new LogRecord(key, permanent ? null : new LogValue.Version(stored.id(), stored.schema(), true)));
        }
        if (permanent) {
            records.add(new LogRecord(new LogKey.HighestId(), new LogValue.HighestId(catalogue.highestId())));
        }
        log.append(records);
    }

    private void append(LogKey key, @Nullable LogValue value) {
        log.append(List.of(new LogRecord(key, value)));
    }
}
