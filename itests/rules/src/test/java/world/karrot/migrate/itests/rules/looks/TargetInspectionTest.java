package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.OtherRole;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Workshop;

/** A plan finds whatever of the target would refuse an import, says it in the same words, and says how to mend it. */
public class TargetInspectionTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void aSequenceBehindTheRowsIsOneProblemForItsTable() throws Exception {
        KarrotInstance target = workshop.instance(
                Fixture.SAMPLE,
                "SELECT setval(pg_get_serial_sequence('users_user', 'id'), 1, false)",
                "SELECT setval(pg_get_serial_sequence('groups_group', 'id'), 3, false)");
        Journey journey = exported();
        assertThat(Refused.problems(journey, target))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .contains(
                                "The next id of table groups_group would be 3, and there are ids up to 3 already",
                                "SELECT setval('public.groups_group_id_seq', 3);"))
                .anySatisfy(problem -> assertThat(problem).contains("table users_user would be 1"));
        Workshop.change(
                target,
                "SELECT setval('public.groups_group_id_seq', 3)",
                "SELECT setval('public.users_user_id_seq', (SELECT max(id) FROM users_user))");
        journey.importInto(target);
    }

    @Test
    public void aSequenceWhoseNextNumberIsFreeIsNoProblem() throws Exception {
        KarrotInstance target = workshop.instance(
                Fixture.SAMPLE,
                "SELECT setval(pg_get_serial_sequence('groups_group', 'id'), (SELECT max(id) + 1 FROM groups_group), false)");
        exported().importInto(target);
    }

    @Test
    public void idsThatAreTakenFromASequenceNobodyMaySeeAreComparedThen() throws Exception {
        KarrotInstance owner = workshop.instance(
                Fixture.SAMPLE, "SELECT setval(pg_get_serial_sequence('groups_group', 'id'), 1, false)");
        KarrotInstance guest = OtherRole.of(owner);
        Workshop.change(owner, "REVOKE SELECT ON SEQUENCE groups_group_id_seq FROM " + guest.user());
        assertThatThrownBy(() -> exported().importInto(guest))
                .hasMessageContaining("The next id of table groups_group would be 1");
    }

    @Test
    public void aRoleThatIsMeantToReadOnlyIsNotOverruled() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Journey journey = exported();
        journey.importInto(target);
        Workshop.change(target, "ALTER ROLE " + target.user() + " SET default_transaction_read_only = on");
        assertThat(Refused.problems(journey, target))
                .singleElement()
                .asString()
                .contains(
                        "The database's user " + target.user() + " is set to read only",
                        "ALTER ROLE " + target.user() + " IN DATABASE " + target.database()
                                + " SET default_transaction_read_only = off;");
        assertThatThrownBy(() -> journey.undo(target, 1)).hasMessageContaining("is set to read only");
        Server.administer(
                target,
                "ALTER ROLE %s IN DATABASE %s SET default_transaction_read_only = off"
                        .formatted(target.user(), target.database()));
        journey.undo(target, 1);
    }

    @Test
    public void rightsThatAreMissingAreNamedWithWhatGrantsThem() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE);
        KarrotInstance guest = OtherRole.of(owner);
        Workshop.change(
                owner,
                "REVOKE INSERT ON offers_offer, places_place FROM " + guest.user(),
                "REVOKE USAGE, UPDATE ON SEQUENCE groups_group_id_seq FROM " + guest.user(),
                "REVOKE INSERT ON conversations_conversation FROM " + guest.user(),
                "REVOKE INSERT ON django_content_type FROM " + guest.user(),
                "REVOKE CREATE ON SCHEMA public FROM " + guest.user());
        Journey journey = exported();
        String[] grants = {
            "GRANT CREATE ON SCHEMA public TO " + guest.user(),
            "GRANT INSERT ON public.conversations_conversation, public.offers_offer, public.places_place TO "
                    + guest.user(),
            "GRANT USAGE ON SEQUENCE public.groups_group_id_seq TO " + guest.user()
        };
        assertThat(String.join("\n", Refused.problems(journey, guest, owner))).contains(grants);
        Workshop.change(owner, grants);
        journey.importInto(guest);
    }

    @Test
    public void aTableThatMayNotBeReadStopsThePlanInTheSameWords() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE);
        KarrotInstance guest = OtherRole.of(owner);
        Workshop.change(owner, "REVOKE SELECT ON users_user FROM " + guest.user());
        assertThat(Refused.problems(exported(), guest, owner))
                .singleElement()
                .asString()
                .contains("GRANT SELECT ON public.users_user TO " + guest.user());
    }

    @Test
    public void whatKeepsFromAnUndoIsAWarning() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE);
        KarrotInstance guest = OtherRole.of(owner);
        Workshop.change(owner, "REVOKE DELETE ON offers_offer FROM " + guest.user());
        assertThat(exported().plan(guest, Choices.NONE).warnings().toString())
                .contains("could not be undone", "GRANT DELETE ON public.offers_offer");
    }

    @Test
    public void aLockOnATableIsNamedWithItsHolder() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Journey journey = exported();
        try (Connection other = target.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SET application_name = 'nightly dump'");
            other.createStatement().execute("LOCK TABLE users_user IN ACCESS EXCLUSIVE MODE");
            assertThatThrownBy(() -> journey.plan(target, Choices.NONE))
                    .hasMessageContainingAll("(nightly dump) has locked users_user", "pg_terminate_backend(");
            assertThatThrownBy(() -> journey.importInto(target))
                    .hasMessageContaining("(nightly dump) has locked users_user");
            other.rollback();
        }
        journey.importInto(target);
    }

    @Test
    public void anEncodingThatCannotHoldEverythingIsRefusedInWords() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Server.administer(
                target,
                "UPDATE pg_database SET encoding = pg_char_to_encoding('LATIN1') WHERE datname = current_database()");
        assertThat(Refused.problems(exported(), target))
                .singleElement()
                .asString()
                .contains("has the encoding LATIN1");
    }

    @Test
    public void aMediaFolderInWhichNoFileCanBeMadeIsAProblemOfThePlanToo() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Files.writeString(target.media().resolve("offer_images"), "no folder");
        assertThat(Refused.problems(exported(), target))
                .singleElement()
                .asString()
                .contains("No file can be made in the folder offer_images");
    }

    private Journey exported() throws Exception {
        return workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L, 2L);
    }
}
