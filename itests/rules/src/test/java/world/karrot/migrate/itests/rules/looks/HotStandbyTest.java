package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;
import world.karrot.migrate.itests.instances.PostgresSettings;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** A copy of a database that follows it, which spares the site the reading. */
public class HotStandbyTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void groupsAreExportedFromAStandbyAsFromItsPrimary() throws Exception {
        try (Postgres postgres = Postgres.start(PostgresSettings.below(workshop.folder()))) {
            KarrotInstance source = postgres.create("source", Fixture.COMMUNITY, workshop.folder());
            Journey fromPrimary = workshop.exported(Contents.ALL, source, 1L, 2L);
            postgres.becomeStandby();
            Journey fromStandby = workshop.exported(Contents.ALL, source, 1L, 2L);
            assertThat(fromStandby.inspect().models())
                    .isEqualTo(fromPrimary.inspect().models());
            assertThat(Refused.problems(fromPrimary, source, source))
                    .singleElement()
                    .asString()
                    .contains("standby");
        }
    }
}
