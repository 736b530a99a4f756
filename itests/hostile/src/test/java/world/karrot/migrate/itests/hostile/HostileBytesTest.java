package world.karrot.migrate.itests.hostile;

import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.hostile.attack.JsonAttacks;
import world.karrot.migrate.itests.hostile.attack.ManifestAttacks;
import world.karrot.migrate.itests.hostile.attack.OpenPgpAttacks;
import world.karrot.migrate.itests.hostile.attack.TarAttacks;
import world.karrot.migrate.itests.hostile.attack.XzAttacks;

/** Whatever the bytes of an archive are: it is refused and nothing is left, or it is harmless. */
public class HostileBytesTest {

    @ClassRule
    public static final Victim VICTIM = new Victim();

    @Test
    public void tars() throws Exception {
        VICTIM.survives(new TarAttacks(VICTIM.genuine()).all());
    }

    @Test
    public void compressedStreams() throws Exception {
        VICTIM.survives(new XzAttacks(VICTIM.genuine()).all());
    }

    @Test
    public void encryptedMessages() throws Exception {
        VICTIM.survives(new OpenPgpAttacks(VICTIM.genuine()).all());
    }

    @Test
    public void linesOfJson() throws Exception {
        VICTIM.survives(new JsonAttacks(VICTIM.genuine()).all());
    }

    @Test
    public void manifestsAndExactValues() throws Exception {
        VICTIM.survives(new ManifestAttacks(VICTIM.genuine()).all());
    }
}
