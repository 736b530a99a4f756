package world.karrot.migrate.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.FileResource;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Type;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import javax.tools.ToolProvider;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The versions of the packages say what their changes mean to those who implement or call them. */
public class BaselineTest {
    /** The API's jar of the last release, put here by whoever makes a release. */
    private static final File RELEASED = new File("released.jar");

    private static final File BUILT = new File("target/classes");
    private static final String PACKAGE = "world.karrot.migrate.api.content";
    private static final String TYPE = PACKAGE.replace('.', '/') + "/ContentType";
    private static final String ABSTRACT = "String added();";
    private static final String DEFAULT = "default String added() { return \"\"; }";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void everyPackageHasTheVersionThatItsChangesSinceTheLastReleaseAskFor() throws Exception {
        assumeTrue("no release yet", RELEASED.exists());
        try (Jar released = new Jar(RELEASED);
                Jar built = new Jar("api", BUILT)) {
            assertThat(wrong(built, released)).isEmpty();
        }
    }

    @Test
    public void aMethodThatContentBundlesWouldHaveToAddAsksForAMajorStep() throws Exception {
        assertThat(wrong(ABSTRACT, "1.99.0")).containsExactly(PACKAGE + " 1.99.0 says less than its changes mean");
        assertThat(wrong(ABSTRACT, "2.0.0")).isEmpty();
        assertThat(wrong(DEFAULT, "1.99.0")).isEmpty();
    }

    /** What is wrong with the built API if that were released, and a method and a new version came after it. */
    private List<String> wrong(String method, String version) throws Exception {
        try (Jar released = new Jar("api", BUILT);
                Jar changed = new Jar("api", BUILT)) {
            changed.putResource(TYPE + ".class", new FileResource(compiled(method)));
            Attributes headers = changed.getManifest().getMainAttributes();
            String exported = headers.getValue("Export-Package");
            headers.putValue(
                    "Export-Package",
                    exported.replaceFirst(PACKAGE + ";version=\"[^\"]*\"", PACKAGE + ";version=\"" + version + "\""));
            return wrong(changed, released);
        }
    }

    private File compiled(String method) throws Exception {
        String source = Files.readString(Path.of("src/main/java", TYPE + ".java"));
        Path changed = folder.newFolder().toPath().resolve("ContentType.java");
        Files.writeString(changed, source.replaceFirst("}\\s*$", method + "}"));
        String classes = folder.newFolder().getPath();
        String[] arguments = {
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes, changed.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        return new File(classes, TYPE + ".class");
    }

    private static List<String> wrong(Jar newer, Jar older) throws Exception {
        try (Processor reporter = new Processor()) {
            return new Baseline(reporter, new DiffPluginImpl())
                    .baseline(newer, older, null).stream()
                            .filter(info -> info.mismatch || (isSameMajor(info) && burdens(info.packageDiff, newer)))
                            .map(info ->
                                    info.packageName + " " + info.newerVersion + " says less than its changes mean")
                            .toList();
        }
    }

    private static boolean isSameMajor(Baseline.Info info) {
        return info.newerVersion.getMajor() == info.olderVersion.getMajor();
    }

    /** bnd takes an abstract method for a default one if one of those stands before it. */
    private static boolean burdens(Diff changed, Jar newer) {
        return changed.getChildren().stream()
                .filter(type -> type.getType() == Type.INTERFACE && !isForCallers(type.getName(), newer))
                .flatMap(type -> type.getChildren().stream())
                .filter(member -> member.getType() == Type.METHOD && member.getDelta() == Delta.ADDED)
                .anyMatch(method -> method.getChildren().stream()
                        .anyMatch(word -> word.getName().equals("abstract")));
    }

    private static boolean isForCallers(String type, Jar jar) {
        try (InputStream in = jar.getResource(type.replace('.', '/') + ".class").openInputStream()) {
            return new String(in.readAllBytes(), ISO_8859_1).contains("Lorg/osgi/annotation/versioning/ProviderType;");
        } catch (Exception e) {
            throw new IllegalStateException(type, e);
        }
    }
}
