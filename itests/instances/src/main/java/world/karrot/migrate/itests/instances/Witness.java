package world.karrot.migrate.itests.instances;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.junit.Assume;

/**
 * A program that knows nothing of this project and can say whether what we write is what we say it is. A test that asks
 * for one that is not installed is skipped.
 */
public final class Witness {

    private final List<String> command;

    private Witness(String program, String... options) {
        Optional<Path> file = find(program);
        Assume.assumeTrue("Skipped: " + program + " is not installed", file.isPresent());
        command = new ArrayList<>(List.of(file.orElseThrow().toString()));
        command.addAll(List.of(options));
    }

    /**
     * GnuPG, which asks no questions, starts no agent, and is given a home folder of its own by {@link #run}.
     *
     * <p>To decrypt: {@code --passphrase <password> --decrypt <file>}.
     */
    public static Witness gpg() {
        return new Witness("gpg", "--batch", "--no-autostart", "--pinentry-mode", "loopback");
    }

    /** XZ Utils. */
    public static Witness xz() {
        return new Witness("xz");
    }

    /** Python 3, without the user's own site packages. */
    public static Witness python3() {
        return new Witness("python3", "-I");
    }

    /** OpenSSL, which makes certificates as admins do. */
    public static Witness openssl() {
        return new Witness("openssl");
    }

    /** Where a program is, if it is installed. */
    public static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs the program with nothing on its standard input and waits until it ends. */
    public Testimony run(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("witness");
        try {
            return run(folder, arguments);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private Testimony run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        int status = start(folder, output, errors, arguments).waitFor();
        return new Testimony(status, Files.readAllBytes(output), Files.readString(errors));
    }

    private Process start(Path folder, Path output, Path errors, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("GNUPGHOME", folder.toString());
        return builder.start();
    }

    /**
     * What the program said.
     *
     * @param status its exit status, 0 when it was content
     * @param output its standard output
     * @param errors its standard error
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Testimony(int status, byte[] output, String errors) {

        /** The standard output as text. */
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }
}
