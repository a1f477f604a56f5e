package dev.scoreline.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.Map.entry;

/** The table of docs/architecture.md: which module may use which. A class's module is the folder it was built in. */
final class ModuleArrows extends ArchCondition<JavaClass> {

    /** Services never use each other; only standalone, which runs them all, may. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("scorecard", Set.of()),
            entry("registry", Set.of()),
            entry("registry-server", Set.of()),
            entry("testkit", Set.of()),
            entry("contracts", Set.of()),
            entry("conformance", Set.of("contracts")),
            entry("schemas", Set.of("registry")),
            entry("translation", Set.of("schemas", "scorecard")),
            entry("views", Set.of("schemas", "scorecard")),
            entry("api", Set.of("schemas", "scorecard", "registry", "translation", "views", "contracts")),
            entry("scoring-stream", Set.of("schemas", "scorecard", "registry", "translation")),
            entry("dynamo-sink", Set.of("schemas", "registry", "views")),
            entry("ingest-api", Set.of("schemas", "scorecard", "registry", "translation", "views", "api")),
            entry("query-api", Set.of("schemas", "scorecard", "translation", "views", "api", "contracts")),
            entry(
                    "standalone",
                    Set.of(
                            "schemas",
                            "scorecard",
                            "registry",
                            "registry-server",
                            "views",
                            "api",
                            "scoring-stream",
                            "dynamo-sink",
                            "ingest-api",
                            "query-api",
                            "testkit")));

    private static final Pattern FOLDER = Pattern.compile("/([^/]+)/target/(?:test-)?classes/");
    private static final Pattern JAR = Pattern.compile("/scoreline-([a-z-]+)-\\d[^/]*\\.jar");

    ModuleArrows() {
        super("use only the modules that docs/architecture.md allows them");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        String module = moduleOf(user);
        Set<String> allowed = MAY_USE.getOrDefault(module, Set.of());
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(used) && !moduleOf(used).equals(module) && !allowed.contains(moduleOf(used))) {
                events.add(SimpleConditionEvent.violated(
                        user,
                        module + " may use " + allowed + ", found " + moduleOf(used) + ": "
                                + dependency.getDescription()));
            }
        }
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.scoreline");
    }

    static String moduleOf(JavaClass type) {
        String source = type.getSource()
                .map(found -> found.getUri().toString())
                .orElseThrow(() -> new IllegalStateException("Expected a class file for " + type.getName()
                        + ", found none: the module that holds it must be a dependency of architecture"));
        Matcher jar = JAR.matcher(source);
        Matcher folder = FOLDER.matcher(source);
        if (jar.find()) {
            return jar.group(1);
        }
        if (folder.find()) {
            return folder.group(1);
        }
        throw new IllegalStateException("Expected a module's folder or jar in " + source);
    }
}
