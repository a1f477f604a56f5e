package dev.scoreline.architecture;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that point at nothing, and commands that do not exist, are defects like any other. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LAUNCHER_COMMAND = Pattern.compile("^ {2}([a-z]+) {2,}\\S", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void shouldLinkOnlyToFilesThatExist() throws IOException {
        List<String> broken = markdownFiles()
                .flatMap(file -> LINK.matcher(read(file))
                        .results()
                        .map(link -> link.group(1))
                        .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                        .filter(target -> !Files.exists(file.resolveSibling(target)))
                        .map(target -> ROOT.relativize(file) + " links to " + target))
                .toList();

        assertThat(broken).as("links in *.md that lead nowhere").isEmpty();
    }

    @Test
    void shouldShowOnlyCommandsThatExist() throws IOException {
        List<String> commands = markdownFiles()
                .flatMap(file -> SHELL_BLOCK.matcher(read(file)).results())
                .flatMap(block -> block.group(1).lines())
                .filter(line -> line.startsWith("./"))
                .toList();

        assertThat(commands).isNotEmpty().allSatisfy(DocumentsTest::assertIsACommand);
    }

    @Test
    void shouldIntroduceEveryModuleInAReadmeThatNamesItsCriticalFile() {
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("README.md"))
                        .exists()
                        .content()
                        .containsPattern("(?i)critical file"));
    }

    @Test
    void shouldListEveryDecision() throws IOException {
        Path decisions = ROOT.resolve("docs/decisions");
        String index = read(decisions.resolve("README.md"));
        try (Stream<Path> pages = Files.list(decisions)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void shouldMarkEveryPackageNullSafe() throws IOException {
        assertThat(projectFiles().stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(Path::getParent)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .exists()
                        .content()
                        .contains("@NullMarked"));
    }

    private static void assertIsACommand(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        assertThat(ROOT.resolve(words.getFirst())).as(line).isExecutable();
        if (words.getFirst().equals("./scoreline")) {
            assertThat(launcherCommands()).as(line).contains(words.get(1));
        }
        int selection = words.indexOf("-pl");
        if (selection >= 0) {
            assertThat(modules()).as(line).contains(words.get(selection + 1).split(","));
        }
    }

    private static List<String> launcherCommands() {
        return LAUNCHER_COMMAND
                .matcher(read(ROOT.resolve("scoreline")))
                .results()
                .map(command -> command.group(1))
                .toList();
    }

    private static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    private static Stream<Path> markdownFiles() throws IOException {
        return projectFiles().stream().filter(file -> file.toString().endsWith(".md"));
    }

    private static List<Path> projectFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> {
                        String path = ROOT.relativize(file).toString();
                        return !path.startsWith(".git/")
                                && !path.contains("target/")
                                && !path.contains("node_modules/");
                    })
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
