package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.FrameworkWiring;

public class UninstallationTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    private Path note;

    @Before
    public void find() throws IOException {
        note = karaf.data().uninstalled();
        Files.createDirectories(note.getParent());
    }

    @Test
    public void aNoteIsLeftWhenThisBundleIsUninstalledAndTakenAwayWhenItIsBack() throws Exception {
        new Uninstallation(karaf.launcher());
        karaf.context().installBundle("other", ServedKaraf.emptyBundle()).uninstall();
        Bundle bundle = karaf.launcher().getBundle();
        bundle.stop();
        assertThat(note).doesNotExist();
        bundle.uninstall();
        assertThat(note).exists();

        Bundle again = karaf.context().installBundle("launcher", ServedKaraf.emptyBundle());
        again.start();
        new Uninstallation(again.getBundleContext());
        assertThat(note).doesNotExist();
    }

    @Test
    public void whatWatchedABundleBeforeItsUpdateLeavesNoNote() throws Exception {
        new Uninstallation(karaf.launcher());
        Bundle bundle = karaf.launcher().getBundle();
        bundle.update(ServedKaraf.emptyBundle());
        karaf.context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(null);
        bundle.uninstall();
        assertThat(note).doesNotExist();
    }

    /** The one of the new start would. */
    @Test
    public void whatWatchedABundleBeforeItWasRestartedLeavesNoNote() throws Exception {
        new Uninstallation(karaf.launcher());
        Bundle bundle = karaf.launcher().getBundle();
        bundle.stop();
        bundle.start();
        bundle.uninstall();
        assertThat(note).doesNotExist();
    }

    @Test
    public void whereThereIsNoRoomForTheNoteTheBundleGoesAllTheSame() throws Exception {
        new Uninstallation(karaf.launcher());
        Files.createDirectory(note);
        karaf.launcher().getBundle().uninstall();
        assertThat(karaf.context().getBundle("launcher")).isNull();
    }
}
