package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/** What {@link ReplacementSearch} says of rights that nobody brings along; 102 has an account on the target. */
public class LostRightsTest {
    private static final Model UNPROVEN = Declared.USER.never("mail_verified");

    @Rule
    public final Target target = new Target();

    @Test
    public void everyRightThatSomebodyLosesIsNamed() throws IOException {
        assertThat(changes(people(Declared.USER)
                        .has("users.user", 101, "username", "zoe", "is_staff", true, "is_superuser", true)))
                .containsExactly(lost("zoe", 101, "is_staff"), lost("zoe", 101, "is_superuser"));
    }

    @Test
    public void whoIsHereAlreadyLosesNothing() throws IOException {
        assertThat(changes(people(Declared.USER).has("users.user", 102, "is_staff", true)))
                .isEmpty();
    }

    @Test
    public void whoHasSeveralNamesIsKnownByAll() throws IOException {
        assertThat(changes(people(Declared.USER.free("mobile_number"))
                        .has("users.user", 101, "username", "zoe", "mobile_number", "+49", "is_staff", true)))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).containsPattern("\"(zoe \\+49|\\+49 zoe)\""));
    }

    @Test
    public void howManyHaveToProveTheirAddressAgainIsSaidOnce() throws IOException {
        assertThat(changes(people(UNPROVEN)
                        .has("users.user", 101, "mail_verified", true)
                        .has("users.user", 102, "mail_verified", true)
                        .has("users.user", 103, "mail_verified", true)
                        .has("users.user", 104, "mail_verified", false)))
                .containsExactly(Finding.of(
                        "The addresses of new accounts count as not verified, as was asked for: 2",
                        Place.model("users.user").field("mail_verified"),
                        "Tell these people to verify their address on the target; until then Karrot sends them"
                                + " nothing."));
    }

    @Test
    public void whoLosesBothIsNamedForTheRightAlone() throws IOException {
        assertThat(changes(people(UNPROVEN)
                        .has("users.user", 101, "username", "zoe", "mail_verified", true, "is_staff", true)))
                .extracting(change -> change.where().field())
                .containsExactly("is_staff", "mail_verified");
    }

    @Test
    public void whereNobodyHadProvenAnAddressNothingIsSaid() throws IOException {
        assertThat(changes(people(UNPROVEN).has("users.user", 101))).isEmpty();
    }

    private SmallArchive people(Model users) {
        return SmallArchive.of(target.models(users));
    }

    private List<Finding> changes(SmallArchive archive) throws IOException {
        Findings changes = new Findings();
        ModelSurvey users =
                archive.survey(target, ChoicesFixture.NONE).surveys().get("users.user");
        PeopleDecisions decisions = new PeopleDecisions(Map.of(102L, 1L), Set.of(), Set.of(), Map.of());
        new ReplacementSearch(users, decisions, target.transaction(), changes).find(false);
        return changes.list();
    }

    private static Finding lost(String name, long id, String field) {
        return Finding.of(
                "\"" + name + "\" had this right on the source, and does not have it here",
                Place.model("users.user").row(id).field(field),
                "Give it to them on the target, if they should have it.");
    }
}
