package world.karrot.migrate.transfer.internal.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class SiteTest {
    @Test
    public void aSiteIsItsHostItsPortAndItsPath() {
        assertThat(Site.of("https://karrot.world")).contains(new Site("karrot.world", "", ""));
        assertThat(Site.of("HTTP://www.karrot.world:443//")).contains(new Site("karrot.world", "", ""));
        assertThat(Site.of("http://localhost:8080/karrot/app/")).contains(new Site("localhost", "8080", "/karrot/app"));
        assertThat(Site.of("https://karrot.world:80/a//b//")).contains(new Site("karrot.world", "", "/a//b"));
    }

    @Test
    public void whatIsNoAddressOnTheWebIsNoSite() {
        for (String other :
                List.of("", "/", "karrot.world", "https://", "https:///", "ftp://a", "https://a:b", "https://a/\n")) {
            assertThat(Site.of(other)).as(other).isEmpty();
        }
    }

    /** An archive says what it wants of where it comes from. */
    @Test(timeout = 20_000)
    public void aSiteOfAnyLengthIsNoTrouble() {
        String slashes = "/".repeat(1_000_000);

        assertThat(Site.of("https://a" + slashes)).contains(new Site("a", "", ""));
        assertThat(Site.of("https://a" + slashes + "b").orElseThrow().path()).endsWith("/b");
        assertThat(Site.of("https://a" + slashes + "\n")).isEmpty();
    }
}
