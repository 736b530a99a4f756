package world.karrot.migrate.transfer.internal.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.transfer.internal.importing.plan.PlanFixture;

public class LinksTest {
    private final List<Links.Fate> seen = new ArrayList<>();

    @Test
    public void aLinkLeadsToTheSameThingOnTheTarget() {
        assertThat(rewritten("see https://old.example.org/#/group/3/place/7/wall, please"))
                .isEqualTo("see https://new.example.org/#/group/103/place/107/wall, please");
        assertThat(rewritten("(https://old.example.org/#/user/2)")).isEqualTo("(https://new.example.org/#/user/42)");
    }

    @Test
    public void theSiteMayBeSpelledInManyWays() {
        for (String site : List.of(
                "http://old.example.org/",
                "https://old.example.org",
                "HTTPS://Old.Example.ORG/",
                "https://www.old.example.org/",
                "https://old.example.org:443/",
                "old.example.org/",
                "https://old.example.org//")) {
            assertThat(rewritten("[here](" + site + "#/group/3)."))
                    .as(site)
                    .isEqualTo("[here](https://new.example.org/#/group/103).");
        }
    }

    @Test
    public void withoutNumberSignToo() {
        assertThat(rewritten("https://old.example.org/group/3/wall"))
                .isEqualTo("https://new.example.org/group/103/wall");
    }

    @Test
    public void capitalsInPagesMeanNothingToKarrot() {
        assertThat(rewritten("https://old.example.org/#/Group/3")).isEqualTo("https://new.example.org/#/Group/103");
    }

    @Test
    public void aPageMayBeNamedByANumberMadeToBeShared() {
        assertThat(rewritten("https://old.example.org/#/a/" + PlanFixture.OLD))
                .isEqualTo("https://new.example.org/#/a/" + PlanFixture.NEW);
        String other = "https://old.example.org/#/a/" + PlanFixture.OLD.replace('0', '1');
        assertThat(rewritten(other)).isEqualTo(other);
    }

    @Test
    public void aLinkWithoutSiteLeadsToTheSameThing() {
        assertThat(rewritten("[wall](/#/group/3/wall)")).isEqualTo("[wall](/#/group/103/wall)");
        assertThat(rewritten("[wall](#/group/3)")).isEqualTo("[wall](#/group/103)");
        assertThat(rewritten("[wall](/group/3)")).isEqualTo("[wall](/group/103)");
        assertThat(rewritten("/#/group/3")).isEqualTo("/#/group/103");
    }

    @Test
    public void aLinkWithoutSiteToWhatDidNotComeAlongLeadsToTheSourceAndToNoStranger() {
        assertThat(rewritten("[wall](/#/group/5)")).isEqualTo("[wall](https://old.example.org/#/group/5)");
        assertThat(rewritten("[wall](#/group/5)")).isEqualTo("[wall](https://old.example.org/#/group/5)");
        assertThat(rewritten("[wall](/group/5)")).isEqualTo("[wall](https://old.example.org/group/5)");
        assertThat(seen).containsOnly(Links.Fate.LEADS_BACK).hasSize(3);
    }

    @Test
    public void everyLinkIsSeenOnce() {
        rewritten("https://old.example.org/#/group/3 https://old.example.org/#/place/8 https://old.example.org"
                + " http://www.old.example.org/media/x.jpg https://other.example.org/#/group/3 [w](/#/user/2)");
        assertThat(seen)
                .containsExactly(
                        Links.Fate.FOLLOWED,
                        Links.Fate.LEADS_BACK,
                        Links.Fate.LEADS_BACK,
                        Links.Fate.LEADS_BACK,
                        Links.Fate.FOLLOWED);
    }

    @Test
    public void whatOnlyLooksLikeTheSiteIsAnother() {
        for (String other : List.of(
                "https://old.example.org.evil.example/#/group/3",
                "https://very.old.example.org/#/group/3",
                "https://old.example.org:8080/#/group/3",
                "https://old.example.organic/#/group/3",
                "https://evil.example/old.example.org/#/group/3",
                "anna@old.example.org/#/group/3",
                "see old.example.org, and /group/3 or a/#/group/3")) {
            assertThat(rewritten(other)).isEqualTo(other);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    public void aSiteMayHaveAPortAndAPath() {
        Links links =
                new Links("http://localhost:8080/karrot/", "https://new", Map.of("group", name -> Optional.of("9")));

        assertThat(links.rewrite("https://LOCALHOST:8080/karrot/#/group/3", seen::add))
                .isEqualTo("https://new/#/group/9");
        assertThat(links.rewrite("http://localhost/karrot/#/group/3", seen::add))
                .isEqualTo("http://localhost/karrot/#/group/3");
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
        assertThat(rewritten("https://old.example.org/#/groups")).isEqualTo("https://old.example.org/#/groups");
        assertThat(rewritten("https://old.example.org/#/group/3a")).isEqualTo("https://old.example.org/#/group/3a");
    }

    @Test
    public void whatNamesNoRowIsTheSameEverywhere() {
        String text = "[about](/about) [groups](/#/groups), or /#/group";

        assertThat(rewritten(text)).isEqualTo(text);
        assertThat(seen).isEmpty();
    }

    @Test
    public void onlyTheWholeAddressOfAPageOfTheSourceIsAPageHere() {
        assertThat(PlanFixture.LINKS.page("https://old.example.org/#/group/3"))
                .contains("https://new.example.org/#/group/103");
        for (String other : List.of(
                "https://old.example.org/#/group/5",
                "https://old.example.org/#/groups",
                "see https://old.example.org/#/group/3",
                "old.example.org/#/group/3",
                "/#/group/3",
                "javascript:alert(1)",
                "")) {
            assertThat(PlanFixture.LINKS.page(other)).as(other).isEmpty();
        }
    }

    @Test
    public void aLinkOfAnyLengthIsNoTrouble() {
        String path = "/x".repeat(1_000_000);

        assertThat(rewritten("https://old.example.org/#/group/3" + path))
                .isEqualTo("https://new.example.org/#/group/103" + path);
    }

    @Test
    public void whereTheSourceIsNotKnownOnlyLinksWithoutSiteFollow() {
        Links links =
                new Links("", "https://new.example.org", Map.of("group", Page.NONE, "user", id -> Optional.of("9")));

        assertThat(links.rewrite("https://old.example.org/#/user/3 /#/user/3 /#/group/3", seen::add))
                .isEqualTo("https://old.example.org/#/user/3 /#/user/9 /#/group/3");
        assertThat(seen).containsExactly(Links.Fate.FOLLOWED, Links.Fate.LEADS_NOWHERE);
    }

    private String rewritten(String text) {
        return PlanFixture.LINKS.rewrite(text, seen::add);
    }
}
