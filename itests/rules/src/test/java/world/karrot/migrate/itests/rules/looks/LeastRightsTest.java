package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.OtherRole;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Workshop;

/**
 * A database's user that may do no more than it has to, on a server that restricts it further, as those who rent out
 * databases do.
 */
public class LeastRightsTest {
    private static final Pattern GRANT = Pattern.compile("GRANT [A-Z, ]+ ON [^;]+? TO \\w+");

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void toReadIsEnoughForAnExport() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.COMMUNITY);
        KarrotInstance reader = restricted(owner);
        InstanceState before = InstanceState.of(owner);
        assertThat(workshop.exported(Contents.ALL, reader, 1L, 2L).inspect().groups())
                .hasSize(2);
        assertThat(InstanceState.of(owner).changesSince(before)).isEmpty();
    }

    @Test
    public void whatAPlanAsksForIsEnoughForAnImportAndItsUndo() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L, 2L);
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE);
        KarrotInstance writer = restricted(owner);
        InstanceState before = InstanceState.of(owner);
        grant(owner, Refused.problems(journey, writer, owner).toString());
        grant(owner, journey.plan(writer, Choices.NONE).warnings().toString());
        ImportReport imported = journey.importInto(writer);
        assertThat(imported.warnings().toString()).doesNotContain("GRANT");
        journey.undo(writer, imported.receipt().orElseThrow());
        // The receipts belong to whom the tool connects as.
        Server.administer(owner, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + owner.user());
        assertThat(InstanceState.of(owner).changesSince(before)).isEmpty();
    }

    /** No superuser, no owner, no temporary tables and no time. */
    private static KarrotInstance restricted(KarrotInstance owner) throws Exception {
        KarrotInstance role = OtherRole.of(owner);
        Server.administer(
                owner,
                "REVOKE ALL ON DATABASE %s FROM PUBLIC, %s".formatted(owner.database(), role.user()),
                "GRANT CONNECT ON DATABASE %s TO %s".formatted(owner.database(), role.user()),
                "GRANT ALL ON SCHEMA public TO " + owner.user(),
                "REVOKE ALL ON SCHEMA public FROM PUBLIC, " + role.user(),
                "GRANT USAGE ON SCHEMA public TO " + role.user(),
                "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + role.user(),
                "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM " + role.user(),
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role.user(),
                "ALTER ROLE %s SET statement_timeout = '1ms'".formatted(role.user()),
                "ALTER ROLE %s SET idle_in_transaction_session_timeout = '1ms'".formatted(role.user()),
                "ALTER ROLE %s SET lock_timeout = '1ms'".formatted(role.user()));
        return role;
    }

    private static void grant(KarrotInstance owner, String text) throws Exception {
        String[] grants = GRANT.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
        assertThat(grants).as(text).isNotEmpty();
        Server.administer(owner, grants);
    }
}
