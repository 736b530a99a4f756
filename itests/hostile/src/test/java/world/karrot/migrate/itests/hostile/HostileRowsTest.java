package world.karrot.migrate.itests.hostile;

import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.hostile.attack.ColumnAttacks;
import world.karrot.migrate.itests.hostile.attack.FileAttacks;
import world.karrot.migrate.itests.hostile.attack.PeopleAttacks;
import world.karrot.migrate.itests.hostile.attack.ReferenceAttacks;

/** Whatever the rows and files of an archive say: it is refused and nothing is left, or it is harmless. */
public class HostileRowsTest {

    @ClassRule
    public static final Victim VICTIM = new Victim();

    @Test
    public void referencesOfEveryModel() throws Exception {
        VICTIM.survives(new ReferenceAttacks(VICTIM.genuine(), VICTIM.fields()).all());
    }

    @Test
    public void oddValuesOfEveryColumn() throws Exception {
        VICTIM.survives(new ColumnAttacks(VICTIM.genuine(), VICTIM.fields()).all());
    }

    @Test
    public void files() throws Exception {
        VICTIM.survives(new FileAttacks(VICTIM.genuine()).all());
    }

    @Test
    public void people() throws Exception {
        VICTIM.survives(new PeopleAttacks(VICTIM.genuine()).all());
    }
}
