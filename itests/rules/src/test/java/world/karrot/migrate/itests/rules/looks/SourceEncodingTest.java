package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Workshop;

/** A database that was made in the encoding SQL_ASCII takes any bytes for a text. */
public class SourceEncodingTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void textsThatAreInNoEncodingAreNamedByTheirModel() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        Server.administer(
                source,
                "UPDATE pg_database SET encoding = pg_char_to_encoding('SQL_ASCII') WHERE datname = current_database()");
        workshop.exported(Contents.CORE, source, 1L);
        Workshop.change(source, "UPDATE places_place SET description = E'K\\xe4se' WHERE id = 1");
        assertThatThrownBy(() -> workshop.exported(Contents.CORE, source, 1L))
                .hasMessageContainingAll(
                        "places.place", "text that is not UTF-8", "Correct it in the source's database");
    }
}
