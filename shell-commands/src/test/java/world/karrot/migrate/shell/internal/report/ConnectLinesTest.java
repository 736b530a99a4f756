package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Settings;

public final class ConnectLinesTest {
    @Test
    public void whatWasNotSaidByTheFileOrMeantSomethingElseBeforeIsTold() {
        assertEquals(
                List.of(
                        "Connected karrot: db:5432/karrot",
                        "Media files: /srv/media",
                        "The name \"karrot\" now stands for what /b/.env says; until now it stood for what /a/.env says.",
                        "Not in the settings file, so that Karrot's default is used: DATABASE_PORT=5432, A=b",
                        "Its web address is not known, so links in texts will not lead to the new instance. Connect it"
                                + " with --env and a settings file that has SITE_URL, if you can.",
                        "Warnings:",
                        "  1. A line cannot be read",
                        "     at /b/.env, line 3",
                        "     Mend it.",
                        "Found 1 group with 2,000 memberships."),
                ConnectLines.of(
                        new ConnectReport(
                                instance(""),
                                "what /b/.env says",
                                Optional.of("what /a/.env says"),
                                List.of("DATABASE_PORT=5432", "A=b"),
                                List.of(Finding.of(
                                        "A line cannot be read",
                                        Place.member("/b/.env").line(3),
                                        "Mend it."))),
                        1,
                        2_000));
    }

    @Test
    public void whatIsPlainTakesThreeLines() {
        assertEquals(
                List.of(
                        "Connected karrot: db:5432/karrot",
                        "Media files: /srv/media",
                        "Found 0 groups with 0 memberships."),
                ConnectLines.of(
                        new ConnectReport(
                                instance("https://karrot.example.org"),
                                "what /b/.env says",
                                Optional.empty(),
                                List.of(),
                                List.of()),
                        0,
                        0));
    }

    /** One that has settings and nothing else. */
    private static Instance instance(String site) {
        Settings settings = new Settings(
                "karrot", site, "db:5432/karrot", Path.of("/srv/media"), Optional.empty(), Optional.empty());
        return (Instance) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, none) -> settings);
    }
}
