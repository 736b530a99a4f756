package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

public class UninstallationTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Test
    public void aNoteIsLeftWhenThisBundleIsUninstalledAndTakenAwayWhenItIsBack() throws Exception {
        Path note = karaf.home().resolve("uninstalled");
        Uninstallation.watch(karaf.launcher(), note);
        karaf.context().installBundle("other", ServedKaraf.emptyBundle()).uninstall();
        Bundle bundle = karaf.launcher().getBundle();
        bundle.stop();
        assertThat(note).doesNotExist();
        bundle.uninstall();
        assertThat(note).exists();

        Bundle again = karaf.context().installBundle("launcher", ServedKaraf.emptyBundle());
        again.start();
        Uninstallation.watch(again.getBundleContext(), note);
        assertThat(note).doesNotExist();
    }

    @Test
    public void anUpdatedBundleLeavesOneNote() throws Exception {
        Path old = karaf.home().resolve("old");
        Uninstallation.watch(karaf.launcher(), old);
        Bundle bundle = karaf.launcher().getBundle();
        bundle.update(ServedKaraf.emptyBundle());
        karaf.context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        bundle.uninstall();
        assertThat(old).doesNotExist();
    }

    @Test
    public void whereThereIsNoRoomForTheNoteTheBundleGoesAllTheSame() throws Exception {
        Path note = karaf.home().resolve("uninstalled");
        Uninstallation.watch(karaf.launcher(), note);
        Files.createDirectory(note);
        karaf.launcher().getBundle().uninstall();
        assertThat(karaf.context().getBundle("launcher")).isNull();
    }
}
