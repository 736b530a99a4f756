package world.karrot.migrate.transfer.internal.importing.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.plan.PlanFixture;

public class TextRewriterTest {
    private final Findings changes = new Findings();
    private final TextRewriter texts =
            new TextRewriter(PlanFixture.PLAN.wording().userNames(), PlanFixture.LINKS, changes);

    @Test
    public void aMentionFollowsAChangedUserName() {
        assertThat(rewritten("ask @Anna, or @anna!")).isEqualTo("ask @anna-2, or @anna-2!");
        assertThat(changes.list()).hasSize(1);
    }

    @Test
    public void otherNamesAndAddressesStay() {
        assertThat(rewritten("@annabel anna @anna.b")).isEqualTo("@annabel anna @anna.b");
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    public void whereKarrotKnowsNoMentionsNamesStay() {
        assertThat(texts.rewrite("follow @anna on another site", false, Place.NOWHERE))
                .isEqualTo("follow @anna on another site");
    }

    @Test
    public void linksFollowToo() {
        assertThat(rewritten("https://old.example.org/#/group/3")).isEqualTo("https://new.example.org/#/group/103");
    }

    @Test
    public void aLinkThatLeadsBackIsSaidAndSoIsWhatToDoAboutIt() {
        rewritten("https://old.example.org/#/group/3 https://old.example.org/#/group/5");

        assertThat(changes.list())
                .containsExactly(
                        Finding.of("A link to the source now leads to the same thing on the target", Place.NOWHERE, ""),
                        Finding.of(
                                "A link still leads to the source",
                                Place.NOWHERE,
                                "Look at this text in Karrot and correct the link."));
    }

    @Test
    public void aMentionOfSomebodyWhoHasNoNameHereIsNoMention() {
        TextRewriter nobody = new TextRewriter(Map.of("anna", ""), PlanFixture.LINKS, changes);

        assertThat(nobody.rewrite("@anna, @bert", true, Place.NOWHERE)).isEqualTo("anna, @bert");
    }

    private String rewritten(String text) {
        return texts.rewrite(text, true, Place.NOWHERE);
    }
}
