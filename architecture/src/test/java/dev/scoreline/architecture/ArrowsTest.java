package dev.scoreline.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.scoreline.architecture.intruder.Intruder;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArrowsTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.scoreline");

    private static final ArchRule ARROWS = classes().should(new ModuleArrows());

    private static final ArchRule PURE_DOMAIN = classes()
            .that()
            .resideInAPackage("dev.scoreline.scorecard..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.scoreline.scorecard..", "java..", "javax.crypto..", "org.jspecify..");

    private static final ArchRule NO_CLOCK_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage("dev.scoreline.scorecard..", "dev.scoreline.architecture.intruder..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe("reads a clock or draws at random", ArrowsTest::isImpure));

    @Test
    void shouldKnowEveryModule() {
        Set<String> found = PRODUCTION.stream().map(ModuleArrows::moduleOf).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(ModuleArrows.MAY_USE.keySet());
    }

    @Test
    void shouldPointOnlyTheWaysThatTheTableAllows() {
        ARROWS.check(PRODUCTION);
    }

    @Test
    void shouldKeepTheDomainOnTheJdkAlone() {
        PURE_DOMAIN.check(PRODUCTION);
    }

    @Test
    void shouldKeepClocksAndChanceOutOfTheDomain() {
        NO_CLOCK_NO_CHANCE.check(PRODUCTION);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("dev.scoreline.(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void shouldCatchAnIntruder() {
        JavaClasses intruder = new ClassFileImporter().importClasses(Intruder.class);

        assertThatThrownBy(() -> ARROWS.check(intruder))
                .hasMessageContaining("architecture may use [], found scorecard");
        assertThatThrownBy(() -> NO_CLOCK_NO_CHANCE.check(intruder)).hasMessageContaining("Instant.now()");
    }

    private static boolean isImpure(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        return switch (owner.getFullName()) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
            case "java.lang.Math" -> target.getName().equals("random");
            case "java.util.UUID" -> target.getName().equals("randomUUID");
            case "java.util.Random", "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom" -> true;
            default ->
                owner.getPackageName().equals("java.time") && target.getName().equals("now");
        };
    }
}
