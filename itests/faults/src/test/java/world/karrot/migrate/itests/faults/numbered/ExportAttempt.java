package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** An export into a folder with nothing in it. */
final class ExportAttempt extends Attempt {
    private final InstanceState before;
    private final Path folder;
    private final Path password;

    private ExportAttempt(NumberedBench bench, KarrotInstance source, Path folder) throws Exception {
        super(bench, source, folder.resolve("export.tar.xz.gpg"));
        this.before = InstanceState.of(source);
        this.folder = folder;
        this.password = folder.resolve("password");
    }

    /** @param source whose first group is exported */
    static Attempt from(NumberedBench bench, KarrotInstance source) throws Exception {
        return new ExportAttempt(bench, source, Files.createTempDirectory(bench.folder(), "exports"));
    }

    @Override
    List<String> words() {
        String file = archive().toString();
        return List.of("export", "1", "-i", instance().name(), "-o", file, "--password-file", password.toString());
    }

    @Override
    List<String> endings() {
        return List.of(archive().toString(), "is complete");
    }

    /** Something is there of all or nothing. */
    @Override
    boolean isComplete() throws Exception {
        boolean complete = Files.exists(archive());
        assertThat(bench.files(folder)).hasSize(complete ? 2 : 0);
        return complete;
    }

    @Override
    void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words()).succeeds();
        }
        bench.carryOut(List.of("inspect", archive().toString(), "--password-file", password.toString()))
                .succeeds();
        Files.delete(archive());
        Files.delete(password);
        assertThat(bench.files(folder)).isEmpty();
        assertThat(InstanceState.of(instance()).changesSince(before)).isEmpty();
    }
}
