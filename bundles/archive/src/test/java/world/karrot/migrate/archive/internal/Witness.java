package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A program that reads or writes archives independently of this project. */
final class Witness {
    private final String program;
    private final Path folder;

    private Witness(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Skips the test, saying so, where the program is not installed.
     *
     * @param folder where it may keep its own files, and its working directory
     */
    static Witness of(String program, Path folder) {
        boolean there = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        assumeTrue("Skipped, because " + program + " is not installed: it is an outside witness", there);
        return new Witness(program, folder);
    }

    /** Runs it to its end and fails unless it succeeds; gives what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", "");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Unix sockets, of which gpg makes one in its home, have short names only.
        process.environment().put("GNUPGHOME", home().toString());
        int exit = process.start().waitFor();
        String printed = Files.readString(output);
        assertThat(exit)
                .as("exit code of %s, which printed: %s", command, printed)
                .isZero();
        return printed;
    }

    private Path home() throws IOException {
        Path home = Files.createDirectories(folder.resolve("g"));
        return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    /** Lets gpg run with the password of {@link TestArchives}. */
    String gpg(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--batch", "--yes", "--no-tty", "--pinentry-mode", "loopback"));
        all.addAll(List.of("--passphrase", TestArchives.PASSWORD));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }
}
