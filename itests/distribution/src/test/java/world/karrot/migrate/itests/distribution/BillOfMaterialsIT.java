package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.itests.karaf.Installation;

/** Whoever looks for a known hole finds it in the bill of materials beside the distribution. */
public class BillOfMaterialsIT {
    private static final Pattern HASH = Pattern.compile("\"content\": \"([0-9a-f]{64})\"");

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static String bill;
    private static Path home;

    @BeforeClass
    public static void unpack() throws Exception {
        home = Installation.unpack(
                        Distribution.TARBALL, FOLDER.getRoot().toPath().resolve("karrot"))
                .home();
        String name = Distribution.TARBALL.getFileName().toString().replace(".tar.gz", ".cdx.json");
        bill = Files.readString(Distribution.TARBALL.resolveSibling(name));
    }

    @Test
    public void itHasEveryJarAndNoOther() throws Exception {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path jar :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".jar"))::iterator) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
                there.add(HexFormat.of().formatHex(hash));
            }
        }
        Set<String> listed =
                HASH.matcher(bill).results().map(hash -> hash.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, listed);
    }

    @Test
    public void itHasWhatIsInsideOfOtherJars() {
        for (String inside : List.of("bcpg-jdk18on", "bcprov-jdk18on", "webp-imageio", "kotlin-stdlib", "log4j-core")) {
            assertTrue(inside, bill.contains("\"name\": \"" + inside + "\", \"version\": "));
        }
    }
}
