package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An export into a folder with nothing in it. */
final class ExportAttempt implements Attempt {
    private final NumberedBench bench;
    private final KarrotInstance source;
    private final InstanceState before;
    private final Path folder;
    private final Path password;

    ExportAttempt(NumberedBench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.source = source;
        this.before = InstanceState.of(source);
        this.folder = Files.createTempDirectory(bench.folder(), "exports");
        this.password = folder.resolve("password");
    }

    @Override
    public List<String> words() {
        String file = archive().toString();
        return List.of("export", "1", "-i", source.name(), "-o", file, "--password-file", password.toString());
    }

    @Override
    public KarrotInstance instance() {
        return source;
    }

    @Override
    public Path archive() {
        return folder.resolve("export.tar.xz.gpg");
    }

    /** Something is there of all or nothing. */
    @Override
    public boolean isComplete() throws Exception {
        boolean complete = Files.exists(archive());
        assertThat(bench.files(folder)).hasSize(complete ? 2 : 0);
        return complete;
    }

    @Override
    public void check(Outcome outcome, boolean complete) {
        if (complete) {
            assertThat(outcome.out() + outcome.err()).containsAnyOf(archive().toString(), "is complete");
        } else {
            bench.assertSaysWhy(outcome);
        }
    }

    @Override
    public void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words()).succeeds();
        }
        bench.carryOut(List.of("inspect", archive().toString(), "--password-file", password.toString()))
                .succeeds();
        Files.delete(archive());
        Files.delete(password);
        assertThat(bench.files(folder)).isEmpty();
        assertThat(InstanceState.of(source).changesSince(before)).isEmpty();
    }
}
