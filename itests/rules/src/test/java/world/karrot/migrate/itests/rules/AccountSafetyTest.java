package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Who gets into the accounts that an import makes, or finds on the target. */
public class AccountSafetyTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void anAccountWhoseEmailWasNeverVerifiedIsWarnedOf() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target, "UPDATE users_user SET email = 'alice@example.org', mail_verified = false WHERE id = 4");
        Export export = workbench.karrots(KarrotArchive.TWO_GROUPS);
        for (Outcome outcome :
                List.of(workbench.importInto(target, export, "--dry-run"), workbench.importInto(target, export))) {
            outcome.succeeds()
                    .says(
                            "Warnings:",
                            "id 1 becomes the account 4 on the target, whose email was never verified",
                            "--people");
            assertThat(outcome.out()).doesNotContain("alice@example.org");
        }
    }

    @Test
    public void passwordsThatAreResetLetNobodyIn() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE users_user SET email = 'alice@example.org' WHERE id = 4");
        Accounts accounts = new Accounts(target);
        String before = accounts.person(4).get("password").asText();
        long old = accounts.count("users_user");
        Outcome outcome = workbench
                .importInto(target, workbench.karrots(KarrotArchive.TWO_GROUPS), "--passwords", "reset")
                .succeeds();
        long created = accounts.count("users_user WHERE id > %s AND NOT deleted".formatted(old));
        assertThat(created).isPositive();
        outcome.says("The passwords of new accounts were reset, as was asked for: " + created);
        assertThat(accounts.count("users_user WHERE id > %s AND password !~ '^![A-Za-z0-9]{40}$'".formatted(old)))
                .isZero();
        assertThat(new Rows(target).select("SELECT DISTINCT password FROM users_user WHERE id > " + old))
                .hasSize((int) (accounts.count("users_user") - old));
        assertThat(accounts.person(4).get("password").asText()).isEqualTo(before);
    }

    @Test
    public void passwordsAreKeptUnlessTheyAreToBeReset() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = workbench.export(source, "1").succeeds();
        workbench.importInto(target, export, "--passwords", "forget").fails().complains("--passwords is keep or reset");
        workbench.importInto(target, export, "--passwords", "keep").succeeds();
        String query = "SELECT password FROM users_user WHERE email = 'bob@example.org'";
        assertThat(new Rows(target).select(query))
                .isEqualTo(new Rows(source).select(query))
                .hasSize(1);
    }
}
