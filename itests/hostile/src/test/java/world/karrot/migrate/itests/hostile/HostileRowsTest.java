package world.karrot.migrate.itests.hostile;

import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.hostile.attack.ColumnAttacks;
import world.karrot.migrate.itests.hostile.attack.FileAttacks;
import world.karrot.migrate.itests.hostile.attack.NotificationAttacks;
import world.karrot.migrate.itests.hostile.attack.PeopleAttacks;
import world.karrot.migrate.itests.hostile.attack.ReferenceAttacks;

/** Whatever the rows and files of an archive say: it is refused and nothing is left, or it is harmless. */
public class HostileRowsTest {

    @ClassRule
    public static final Victim VICTIM = new Victim();

    @Test
    public void referencesDoNoHarm() throws Exception {
        Corpus.of("references", new ReferenceAttacks(VICTIM.genuine(), VICTIM.fields()).all())
                .doesNoHarmTo(VICTIM);
    }

    @Test
    public void oddValuesOfColumnsDoNoHarm() throws Exception {
        Corpus.of("columns", new ColumnAttacks(VICTIM.genuine(), VICTIM.fields()).all())
                .doesNoHarmTo(VICTIM);
    }

    @Test
    public void filesDoNoHarm() throws Exception {
        Corpus.of("files", new FileAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void peopleDoNoHarm() throws Exception {
        Corpus.of("people", new PeopleAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void notificationsDoNoHarm() throws Exception {
        Corpus.of("notifications", new NotificationAttacks(VICTIM.genuine()).all())
                .doesNoHarmTo(VICTIM);
    }
}
