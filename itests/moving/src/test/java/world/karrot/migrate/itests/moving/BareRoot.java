package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.Assume;
import world.karrot.migrate.itests.instances.Witness;

/**
 * A root folder in place of a base image: it has this machine's programs and this Java, which nobody can change there,
 * and nothing else. Each program that runs in it is the first process of its own namespace, as in a container, and sees
 * no other folder than this and what is mounted there for it.
 *
 * @param folder of the machine
 */
record BareRoot(Path folder) {

    /** What Java is called in the base image. */
    private static final String JAVA = "/opt/java/openjdk";

    /** What whoever runs a container may give it: that compiling is brief in tests. */
    private static final String JAVA_OPTIONS = "EXTRA_JAVA_OPTS";

    /** What the base image sets, and that. */
    private static final List<String> ENVIRONMENT = List.of(
            "PATH=" + JAVA + "/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "JAVA_HOME=" + JAVA,
            "HOME=/",
            JAVA_OPTIONS + "=" + Objects.requireNonNullElse(System.getenv(JAVA_OPTIONS), ""));

    private static final List<String> NAMESPACE = List.of("unshare", "--mount", "--pid", "--fork", "--kill-child");

    /** The root, who enters it and whether it can be written to, then what is mounted, up to {@code --}. */
    private static final String ENTER = """
            set -e
            root=$1 user=$2 mode=$3
            shift 3
            mount --bind "$root" "$root"
            while [ "$1" != -- ]; do
              mount --bind "$2" "$root$3"
              mount -o "remount,bind,$1" "$root$3"
              shift 3
            done
            shift
            mount -t proc proc "$root/proc"
            mount -o "remount,bind,$mode" "$root"
            exec chroot --userspec="$user" --groups= "$root" env -i "$@"
            """;

    /**
     * How a program is run.
     *
     * @param user with group, as numbers
     * @param mounts folders of the machine by what they are called here; only these can be written to, if there are any
     */
    record Entry(String user, Path directory, List<String> environment, Map<Path, Path> mounts, List<String> words) {}

    /** A new one. Skips the test where none can be had. */
    static BareRoot in(Path folder) throws IOException, InterruptedException {
        List<String> trial = new ArrayList<>(NAMESPACE);
        trial.addAll(List.of("sh", "-c", "[ $(id -u) = 0 ] && [ -L /bin ] && mount -t proc proc /proc"));
        Assume.assumeTrue(
                "Skipped: only root can have namespaces here, and programs must be in /usr",
                Witness.find("unshare").isPresent()
                        && new ProcessBuilder(trial).start().waitFor() == 0);
        for (String place : List.of("usr", "etc", "dev", "proc", JAVA.substring(1))) {
            Files.createDirectories(folder.resolve(place));
        }
        for (String link : List.of("bin", "sbin", "lib", "lib64")) {
            Files.createSymbolicLink(folder.resolve(link), Path.of("usr", link));
        }
        return new BareRoot(folder);
    }

    /** What starts a program: a process whose only child is the program. */
    List<String> command(Entry entry) throws IOException {
        List<String> line = new ArrayList<>(NAMESPACE);
        String mode = entry.mounts().isEmpty() ? "rw" : "ro";
        line.addAll(List.of("sh", "-c", ENTER, "sh", folder.toString(), entry.user(), mode));
        for (String place : List.of("/usr", "/etc", "/dev")) {
            line.addAll(List.of("ro", place, place));
        }
        line.addAll(List.of("ro", System.getProperty("java.home"), JAVA));
        for (Map.Entry<Path, Path> mount : entry.mounts().entrySet()) {
            Files.createDirectories(inside(mount.getKey()));
            line.addAll(
                    List.of("rw", mount.getValue().toString(), mount.getKey().toString()));
        }
        line.addAll(List.of("--", "--chdir=" + entry.directory()));
        line.addAll(ENVIRONMENT);
        line.addAll(entry.environment());
        line.addAll(entry.words());
        return line;
    }

    /** The folder of the machine that a path in here means. */
    Path inside(Path path) {
        return folder.resolve(Path.of("/").relativize(path));
    }
}
