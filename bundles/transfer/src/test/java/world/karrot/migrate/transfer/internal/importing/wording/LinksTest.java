package world.karrot.migrate.transfer.internal.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.transfer.internal.importing.plan.PlanFixture;

public class LinksTest {
    @Test
    public void aLinkLeadsToTheSameThingOnTheTarget() {
        assertThat(rewritten("see https://old.example.org/#/group/3/place/7/wall, please"))
                .isEqualTo("see https://new.example.org/#/group/103/place/107/wall, please");
        assertThat(rewritten("(https://old.example.org/#/user/2)")).isEqualTo("(https://new.example.org/#/user/42)");
    }

    @Test
    public void aLinkToWhatDidNotComeAlongStillLeadsToTheSource() {
        assertThat(rewritten("https://old.example.org/#/group/3/place/8"))
                .isEqualTo("https://old.example.org/#/group/3/place/8");
        assertThat(rewritten("https://old.example.org/#/issues/3")).isEqualTo("https://old.example.org/#/issues/3");
    }

    @Test
    public void whatIsNoLinkToAPageOfTheSourceStays() {
        assertThat(rewritten("https://older.example.org/#/group/3")).isEqualTo("https://older.example.org/#/group/3");
        assertThat(rewritten("/#/group/3")).isEqualTo("/#/group/3");
        assertThat(rewritten("https://old.example.org/#/groups")).isEqualTo("https://old.example.org/#/groups");
        assertThat(rewritten("https://old.example.org/#/group/3a")).isEqualTo("https://old.example.org/#/group/3a");
    }

    @Test
    public void aLinkOfAnyLengthIsNoTrouble() {
        String path = "/x".repeat(1_000_000);

        assertThat(rewritten("https://old.example.org/#/group/3" + path))
                .isEqualTo("https://new.example.org/#/group/103" + path);
    }

    @Test
    public void nothingChangesWhereASiteIsNotKnown() {
        Links links = new Links("", "https://new.example.org", Map.of(), Map.of());

        assertThat(links.rewrite("/#/group/3")).isEqualTo("/#/group/3");
    }

    private static String rewritten(String text) {
        return PlanFixture.LINKS.rewrite(text);
    }
}
