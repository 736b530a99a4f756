package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** What a target's database has of its own: triggers, search path, timeouts. */
public class OwnRulesTest {
    private static final String[] AUDITED = {
        "CREATE SCHEMA audit",
        "CREATE TABLE audit.audit_log (t text)",
        """
        CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO audit_log VALUES (tg_table_name); RETURN new; END $$""",
        "CREATE TRIGGER note AFTER INSERT ON groups_group FOR EACH ROW EXECUTE FUNCTION audit.note()"
    };

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void triggersFindWhatTheDatabasesSearchPathNames() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, AUDITED);
        Workshop.change(target, "ALTER DATABASE " + target.database() + " SET search_path = public, audit");
        exported().importInto(target);
        assertThat(Sql.column(target, "SELECT t FROM audit.audit_log")).containsExactly("groups_group");
    }

    @Test
    public void aTriggerThatFailsIsNamedByItsFunctionAndForeseenAsAWarning() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, AUDITED);
        Journey journey = exported();
        assertThat(journey.plan(target, Choices.NONE).warnings().toString())
                .contains("Table groups_group has the trigger note");
        assertThatThrownBy(() -> journey.importInto(target))
                .isInstanceOf(InstanceException.class)
                .hasMessageContainingAll("audit.note", "42P01");
    }

    @Test
    public void timeoutsOfTheRoleAreSetAside() throws Exception {
        KarrotInstance target = workshop.instance(
                Fixture.EMPTY,
                """
                CREATE FUNCTION require_time() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN
                    IF EXISTS (SELECT FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout',
                            'idle_in_transaction_session_timeout', 'transaction_timeout') AND setting <> '0') THEN
                        RAISE EXCEPTION 'a timeout is left';
                    END IF;
                    RETURN new;
                END $$""",
                "CREATE TRIGGER require_time BEFORE INSERT ON groups_group FOR EACH ROW EXECUTE FUNCTION require_time()");
        for (String setting : new String[] {
            "statement_timeout = '50s'", "lock_timeout = '50s'", "idle_in_transaction_session_timeout = '50s'"
        }) {
            Server.administer(target, "ALTER ROLE " + target.user() + " SET " + setting);
        }
        exported().importInto(target);
    }

    private Journey exported() throws Exception {
        return workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L);
    }
}
