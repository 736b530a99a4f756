package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** The content bundle that README shows, and how whoever reads it builds it: elsewhere, with Maven. */
final class ExampleBundle {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path REPOSITORY = Path.of(System.getProperty("maven.repository"));
    private static final boolean OFFLINE = "offline: true".equals(System.getProperty("maven.mode"));
    private static final Path TOOLS = ROOT.resolve("examples/tools");
    private static final String CONTENT = "src/main/java/org/example/tools/ToolsContent.java";
    private static final String OURS = "world/karrot/migrate";

    private ExampleBundle() {}

    /** What README shows of its class. */
    static String java() throws IOException {
        return shown("java", TOOLS.resolve(CONTENT), "README.md");
    }

    /** What README shows of its pom. */
    static String pom() throws IOException {
        return shown("xml", TOOLS.resolve("pom.xml"), "README.md");
    }

    /** What the page about such bundles shows of its exporter. */
    static String exporter() throws IOException {
        return shown("java", TOOLS.resolve(CONTENT.replace("ToolsContent", "ToolExporter")), "docs/bundles.md");
    }

    private static String shown(String language, Path file, String page) throws IOException {
        String text = Files.readString(file);
        assertThat(Files.readString(ROOT.resolve(page))).contains("```" + language + "\n" + text + "```");
        return text;
    }

    /** Builds it in a folder of its own, tests and all, against nothing of ours but the API, and returns the jar. */
    static Path build(Path folder) throws IOException, InterruptedException {
        Path home = folder.resolve("tools");
        FileUtils.copyDirectory(
                TOOLS.toFile(), home.toFile(), file -> !file.getName().equals("target"));
        maven(home, publishedApi(folder.resolve("repository")));
        return home.resolve("target/%s-%s.jar".formatted(ofPom("artifactId"), ofPom("version")));
    }

    private static String ofPom(String element) throws IOException {
        return first(pom(), "<%1$s>(.*?)</%1$s>".formatted(element)).group(1);
    }

    /** The API, and the poms that its own refers to, as a Maven repository has them. */
    private static Path publishedApi(Path repository) throws IOException {
        String version = first(Files.readString(ROOT.resolve("pom.xml")), "<version>(.*?)</version>")
                .group(1);
        publish(repository, "world.karrot.migrate", version, "pom", ROOT.resolve("pom.xml"));
        publish(repository, "world.karrot.migrate.bundles", version, "pom", ROOT.resolve("bundles/pom.xml"));
        String api = "world.karrot.migrate.api";
        publish(repository, api, version, "pom", ROOT.resolve("bundles/api/pom.xml"));
        Path jar = ROOT.resolve("bundles/api/target/%s-%s.jar".formatted(api, version));
        publish(repository, api, version, "jar", jar);
        return repository;
    }

    private static void publish(Path repository, String name, String version, String type, Path file)
            throws IOException {
        Path folder = Files.createDirectories(repository.resolve(OURS).resolve(name + "/" + version));
        Files.copy(file, folder.resolve("%s-%s.%s".formatted(name, version, type)));
    }

    /** What Maven fetches stays where it keeps such things; an older API there must not come before the new one. */
    private static void maven(Path home, Path api) throws IOException, InterruptedException {
        boolean installed = Files.exists(REPOSITORY.resolve(OURS));
        Distribution.run(
                        home,
                        null,
                        ROOT.resolve("mvnw").toString(),
                        "--quiet",
                        OFFLINE ? "--offline" : "--no-transfer-progress",
                        "-Dmaven.repo.local=" + (installed ? api : REPOSITORY),
                        "-Dmaven.repo.local.tail=" + (installed ? REPOSITORY : api),
                        "package")
                .succeeds();
    }

    private static MatchResult first(String text, String expression) {
        List<MatchResult> found =
                Pattern.compile(expression).matcher(text).results().toList();
        assertThat(found).as(expression).isNotEmpty();
        return found.get(0);
    }
}
