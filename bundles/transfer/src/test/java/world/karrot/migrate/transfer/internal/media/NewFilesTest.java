package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.instance.Settings;

/** What new files of a media folder look like. The tests may be run by root and by anybody else. */
public class NewFilesTest {
    /** Takes from root what it alone may do to files of others. */
    private static final String AS_ANYBODY = "exec setpriv --bounding-set=-chown,-fowner,-fsetid \"$@\"";

    private static final String AS_IT_IS = "exec \"$@\"";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path media;

    @Before
    public void makeAMediaFolder() {
        media = temporary.getRoot().toPath();
    }

    @Test
    public void withoutSettingsAFileIsAsDjangoMakesItAndAFolderIsLikeItsParentWhateverTheUmask() throws Exception {
        for (String folder : new String[] {"0750", "2775", "0707"}) {
            Path parent = Files.createDirectory(media.resolve(folder));
            Files.setAttribute(parent, "unix:mode", Integer.parseInt(folder, 8));
            for (String umask : new String[] {"000", "022", "077"}) {
                String file = folder + "/new" + umask + "/deep/a.jpg";
                assertThat(make("umask " + umask + "; " + AS_IT_IS, file)).isEmpty();
                assertThat(mode(file)).isEqualTo("0644");
                assertThat(mode(folder + "/new" + umask + "/deep")).isEqualTo(folder);
                assertThat(mode(folder + "/new" + umask)).isEqualTo(folder);
            }
        }
    }

    @Test
    public void rootGivesFilesToTheOwnerAndGroupOfTheirFolder() throws Exception {
        assumeTrue("is root", isRoot());
        Path theirs = folderOfSomebodyElse("theirs");
        assertThat(make(AS_IT_IS, "theirs/new/a.jpg")).isEmpty();
        for (String path : new String[] {"theirs/new", "theirs/new/a.jpg"}) {
            assertThat(attributes(media.resolve(path)).owner())
                    .isEqualTo(attributes(theirs).owner());
            assertThat(attributes(media.resolve(path)).group())
                    .isEqualTo(attributes(theirs).group());
        }
    }

    @Test
    public void whatMayNotBeGivenAwayStaysAndOneWarningSaysWhoseItIsAndWhoseItShouldBe() throws Exception {
        Path theirs = isRoot() ? folderOfSomebodyElse("theirs") : Path.of("/tmp");
        PosixFileAttributes right = attributes(theirs);
        assumeTrue(
                "is somebody else's",
                isRoot() || !right.owner().equals(attributes(media).owner()));
        Path made = Files.createTempDirectory(theirs, "new-files");
        Files.delete(made);
        media = theirs;

        String said = make(isRoot() ? AS_ANYBODY : AS_IT_IS, made.getFileName() + "/a.jpg");

        PosixFileAttributes now = attributes(made.resolve("a.jpg"));
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith(made.getFileName().toString())
                .contains("they belong to %s:%s and should belong to %s:%s (and 1 more like it). "
                        .formatted(
                                now.owner().getName(),
                                now.group().getName(),
                                right.owner().getName(),
                                right.group().getName()))
                .doesNotContain("mode");
        Files.delete(made.resolve("a.jpg"));
        Files.delete(made);
    }

    @Test
    public void aLinkToADiskThatIsNotMountedIsNamedInWords() throws Exception {
        Path link = Files.createSymbolicLink(media.resolve("photos"), media.resolve("unmounted"));
        NewFiles files = new NewFiles(new Settings("target", "", "", media, Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> files.makeFolder(link.resolve("deep"), made -> {}))
                .hasMessageStartingWith(link.toString())
                .hasMessageContaining("mounted");
    }

    private Path folderOfSomebodyElse(String name) throws IOException {
        Path folder = Files.createDirectory(media.resolve(name));
        UserPrincipalLookupService people = FileSystems.getDefault().getUserPrincipalLookupService();
        Files.setAttribute(folder, "posix:group", people.lookupPrincipalByGroupName("daemon"));
        Files.setOwner(folder, people.lookupPrincipalByName("daemon"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }

    private String make(String shell, String file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                shell,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // Watched as this one is.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), NewFilesProcess.class.getName(), media.toString(), file));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private String mode(String path) throws IOException {
        int mode = (int) Files.getAttribute(media.resolve(path), "unix:mode");
        return String.format(Locale.ROOT, "%04o", mode & 07777);
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class);
    }

    private boolean isRoot() throws IOException {
        return (int) Files.getAttribute(temporary.getRoot().toPath(), "unix:uid") == 0;
    }
}
