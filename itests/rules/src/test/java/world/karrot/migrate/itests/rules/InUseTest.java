package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import gets on with whoever else is at work on the target. */
public class InUseTest {

    /** A table that an import comes to when it has loaded others. */
    private static final String LATE = "history_history";

    private static final int ROUNDS = 20;

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void aSecondImportIsToldOfTheFirstAndHarmsNothing() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Before before = Before.of(workbench.connected(Fixture.SAMPLE));
        Export first = workbench.export(source, "1").succeeds();
        Export second = workbench.export(source, "2").succeeds();
        Future<Outcome> running;
        try (HeldUpLoad late = new HeldUpLoad(before.target(), LATE)) {
            running = late.holdUp(() -> workbench.importInto(before.target(), first));
            workbench
                    .importInto(before.target(), second)
                    .fails()
                    .complains("Another import is running on this instance");
        }
        running.get().succeeds();
        assertThatItArrived(source, before, 1L);
        workbench.importInto(before.target(), second).succeeds();
    }

    @Test
    public void peopleGoOnWhileAnImportRuns() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE users_user SET email = 'bob@example.org' WHERE id = 5");
        Export export = workbench.export(source, "1").succeeds();
        Before before = Before.of(target);
        List<String> written;
        Outcome imported;
        try (BusySite site = new BusySite(target, 5)) {
            site.awaitRounds(ROUNDS);
            Future<Outcome> running;
            try (HeldUpLoad late = new HeldUpLoad(target, LATE)) {
                running = late.holdUp(() -> workbench.importInto(target, export));
                site.awaitRounds(ROUNDS);
            }
            imported = running.get();
            site.awaitRounds(ROUNDS);
            written = site.end();
        }
        imported.succeeds();
        assertThat(written).hasSizeGreaterThan(3 * 3 * ROUNDS - 1);
        assertThat(rows(target)).containsAll(written);
        Workbench.change(target, BusySite.removal());
        assertThat(before.losses()).singleElement().asString().startsWith("- users_user");
        assertThatItArrived(source, before, 1L);
    }

    private static void assertThatItArrived(KarrotInstance source, Before before, Long group) throws Exception {
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(group))) {
            assertThat(moved.differences()).isEmpty();
        }
    }

    private static List<String> rows(KarrotInstance target) throws Exception {
        return new Rows(target)
                .select("""
                        SELECT 'users_user ' || row_to_json(u) AS line FROM users_user u
                        UNION ALL SELECT 'activities_activity ' || row_to_json(a) FROM activities_activity a
                        UNION ALL SELECT 'conversations_conversationmessage ' || row_to_json(m)
                            FROM conversations_conversationmessage m
                        """).stream().map(row -> row.get("line").asText()).toList();
    }
}
