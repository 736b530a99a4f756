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
    public void tarsDoNoHarm() throws Exception {
        Corpus.of("tar", new TarAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void compressedStreamsDoNoHarm() throws Exception {
        Corpus.of("xz", new XzAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void encryptedMessagesDoNoHarm() throws Exception {
        Corpus.of("OpenPGP", new OpenPgpAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void linesOfJsonDoNoHarm() throws Exception {
        Corpus.of("JSON", new JsonAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }

    @Test
    public void manifestsAndExactValuesDoNoHarm() throws Exception {
        Corpus.of("manifest", new ManifestAttacks(VICTIM.genuine()).all()).doesNoHarmTo(VICTIM);
    }
}
