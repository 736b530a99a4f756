package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Nobody has to import ten times to hear of ten obstacles. */
public class TenObstaclesTest {
    private static final String LONG_ADDRESS = "x".repeat(250) + "@example.org";
    private static final String LONG_NAME = "y".repeat(81);

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void allAreNamedInOneRunAndNothingIsChanged() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE groups_group SET name = 'Löwenstadt teilt 🦁 \"Essen\"' WHERE id = 1",
                "UPDATE users_user SET username = 'Hugo' WHERE id = 1",
                "UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 2");
        Path archive = archive();
        workbench.keepSecret(LONG_ADDRESS);
        workbench.keepSecret(LONG_NAME);
        Before before = Before.of(target);
        Outcome outcome = workbench.importInto(target, archive).fails();
        assertNamed(
                outcome,
                "There is a group of this name already",
                "group \"Löwenstadt teilt 🦁 \"Essen\"\", id 1, field name");
        assertNamed(
                outcome, "\"hugo\" is taken on the target and became \"hugo-2\"", "users.user, id 8, field username");
        assertNamed(
                outcome, "The people with the ids 1 and 2 would become one account", "users.user, id 1, field email");
        assertNamed(outcome, "No installed content bundle takes the 1 rows", "plugins.plugin");
        assertNamed(outcome, "The target has no such column", "places.place, id 2, field colour");
        assertNamed(outcome, "is 81 characters long, 80 is the most", "offers.offer, id 2, field name");
        assertNamed(outcome, "is 262 characters long, 254 is the most", "users.user, id 11, field email");
        assertNamed(
                outcome, "two rows would have the same group_id and name", "places.place, id 2, field group and name");
        assertNamed(outcome, "a row breaks the rule", "places.place, id 2, field weeks_in_advance");
        assertNamed(
                outcome, "this one needs, groups.group 77, is not in the archive", "offers.offer, id 2, field group");
        assertNamed(outcome, "does not hold the file", "offers.offerimage, id 1, field image");
        assertThat(outcome.err()).doesNotContain(LONG_ADDRESS, LONG_NAME).endsWith("Nothing was imported.\n");
        assertThat(before.changes()).isEmpty();
    }

    private Path archive() throws Exception {
        Export karrots = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked good = Unpacked.of(karrots.file(), karrots.password());
        String image = good.rows("offers.offerimage").get(0).get("image").asText();
        return HandMade.from(good)
                .replacing("users.user.json", "\"email\":\"bob@example.org\"", "\"email\":\"Alice@Example.org\"")
                .replacing("users.user.json", "\"email\":\"karl@example.org\"", "\"email\":\"" + LONG_ADDRESS + "\"")
                .with("plugins.plugin.json", "{\"id\":1}\n")
                .replacing("places.place.json", "{\"id\":2,", "{\"id\":2,\"colour\":\"red\",")
                .replacing("places.place.json", "\"Place 1 of 1 ☕\"", "\"Place 0 of 1 ☕\"")
                .replacing("places.place.json", "\"weeks_in_advance\":2,", "\"weeks_in_advance\":-2,")
                .replacing("offers.offer.json", "\"Offer 1 🍎\"", "\"" + LONG_NAME + "\"")
                .replacing("offers.offer.json", "\"group\":2", "\"group\":77")
                .without("files/" + image)
                .in(workbench.folder());
    }

    /** A problem or a remark, with its place in the line below. */
    private static void assertNamed(Outcome outcome, String what, String where) {
        assertThat(outcome.err())
                .as(what)
                .containsPattern(Pattern.quote(what) + "[^\\n]*\\n *at " + Pattern.quote(where));
    }
}
