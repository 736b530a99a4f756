package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.LockedTable;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Two exports into one file would be an archive, and two passwords of which one fits. */
public class SameFileTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void whoComesSecondIsRefusedBeforeAnythingIsRead() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path file = workbench.folder().resolve("same.tar.xz.gpg");
        Future<Outcome> first;
        try (LockedTable table = new LockedTable(source, "places_place")) {
            first = table.holdUp(() -> export(source, file));
            export(source, file).fails().complains("Another export is writing " + file, "Nothing was exported.");
        }
        Outcome exported = first.get().succeeds();
        String password = exported.lastLine().replace("Password: ", "");
        workbench.keepSecret(password);
        assertThat(Unpacked.of(file, password).rows("groups.group")).hasSize(1);
    }

    private Outcome export(KarrotInstance source, Path file) throws Exception {
        return workbench.karrot("export", "1", "-i", source.name(), "-o", file.toString());
    }
}
