package dev.scoreline.systemtests.containers;

import org.testcontainers.images.builder.ImageFromDockerfile;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The image of a service, by the recipe that is shipped, from the jar that the build has just made. */
final class ServiceImage {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RECIPE = ROOT.resolve("deploy/docker");

    private ServiceImage() {}

    static ImageFromDockerfile of(String service) {
        Path jar = ROOT.resolve(service).resolve("target/scoreline-" + service + "-app.jar");
        assertThat(Files.exists(jar))
                .as("%s, which the profile images makes: add -Pimages to the build", jar)
                .isTrue();
        return new ImageFromDockerfile("scoreline/" + service + ":story", false)
                .withFileFromPath("Dockerfile", RECIPE.resolve("Dockerfile"))
                .withFileFromPath("healthy", RECIPE.resolve("healthy"))
                .withFileFromPath("app.jar", jar);
    }
}
