package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An export into a folder with nothing in it. */
final class ExportAttempt implements Attempt {
    private static final String ARCHIVE = "a.tar.xz.gpg";
    private final Bench bench;
    private final KarrotInstance source;
    private final InstanceState before;
    private final Path folder;

    ExportAttempt(Bench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.source = source;
        this.before = InstanceState.of(source);
        this.folder = Files.createTempDirectory(bench.folder(), "exports");
    }

    @Override
    public Outcome run() throws Exception {
        return bench.karrot(
                "export",
                "1",
                "-i",
                source.name(),
                "-o",
                folder.resolve(ARCHIVE).toString(),
                "--password-file",
                folder.resolve("password").toString());
    }

    @Override
    public boolean settle(Outcome outcome) throws Exception {
        boolean complete = Files.exists(folder.resolve(ARCHIVE));
        if (!complete) {
            outcome.fails();
            assertThat(files()).isEmpty();
            run().succeeds();
        }
        assertThat(files()).containsExactly(ARCHIVE, "password");
        bench.karrot(
                        "inspect",
                        folder.resolve(ARCHIVE).toString(),
                        "--password-file",
                        folder.resolve("password").toString())
                .succeeds();
        for (String file : files()) {
            Files.delete(folder.resolve(file));
        }
        assertThat(InstanceState.of(source).changesSince(before)).isEmpty();
        return complete;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(Path::getFileName).map(Path::toString).toList());
        }
    }
}
