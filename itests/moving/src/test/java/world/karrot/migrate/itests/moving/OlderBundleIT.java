package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Export;

/** An archive knows which versions of bundles wrote it. */
public class OlderBundleIT {

    private static final String MANIFEST = "karrot-migrate.manifest";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aContentThatIsOlderHereThanInTheArchiveIsAWarning() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE groups_group_members SET removal_notification_at = NULL");
        Export export = workbench.export(source, "1").succeeds();
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Unpacked archive = Unpacked.of(export.file(), export.password());
        Path same = HandMade.from(archive).in(workbench.folder());
        assertThat(workbench.plan(target, same).succeeds().out()).doesNotContain("Warnings:");

        String manifest = new String(archive.members().get(MANIFEST), StandardCharsets.UTF_8);
        String altered = manifest.replaceFirst("\"core\" : \"\\d+", "\"core\" : \"99");
        Path newer = HandMade.from(archive).with(MANIFEST, altered).in(workbench.folder());
        workbench.plan(target, newer).succeeds().says("Warnings:", "Version 99.", "of content core");
    }
}
