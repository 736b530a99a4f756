package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/** Of the archive's people 102 is account 1 on the target, and all others are new. */
public class ReplacementSearchTest {
    private static final PeopleDecisions DECISIONS =
            new PeopleDecisions(Map.of(102L, 1L), Set.of(), Set.of(), Map.of());

    @Rule
    public final Target target = new Target();

    private final Findings changes = new Findings();

    @Test
    public void aTakenUserNameIsReplaced() throws IOException {
        SmallArchive archive = people().has("users.user", 101, "username", "alice");

        assertThat(find(archive, false).of("users.user", "username")).isEqualTo(Map.of(101L, "alice-2"));
        assertThat(changes.list())
                .containsExactly(Finding.of(
                        "\"alice\" is taken on the target and became \"alice-2\"",
                        Place.model("users.user").row(101L).field("username"),
                        ""));
    }

    @Test
    public void whoIsHereAlreadyKeepsTheNameThereIs() throws IOException {
        SmallArchive archive = people().has("users.user", 102, "username", "alice");

        assertThat(find(archive, false).of("users.user", "username")).isEmpty();
        assertThat(changes.list()).isEmpty();
    }

    @Test
    public void aNameThatIsFreeStaysAsItIs() throws IOException {
        assertThat(find(people().has("users.user", 101, "username", "zoe"), false)
                        .of("users.user", "username"))
                .isEmpty();
    }

    @Test
    public void passwordsThatKarrotWouldNotStoreAreReset() throws IOException {
        SmallArchive archive = people().has("users.user", 101, "password", "plain1")
                .has("users.user", 102, "password", "plain2")
                .has("users.user", 103, "password", "plain3")
                .has("users.user", 104, "password", "argon2$");

        assertThat(find(archive, false).of("users.user", "password"))
                .isEqualTo(Map.of(101L, Declared.UNUSABLE, 103L, Declared.UNUSABLE));
        assertThat(changes.list()).containsExactly(reset("since Karrot does not store passwords in their way: 2"));
    }

    @Test
    public void allPasswordsAreResetWhereThatIsAskedFor() throws IOException {
        SmallArchive archive = people().has("users.user", 101, "password", "argon2$")
                .has("users.user", 102, "password", "argon2$")
                .has("users.user", 103, "password", "plain");

        assertThat(find(archive, true).of("users.user", "password"))
                .isEqualTo(Map.of(101L, Declared.UNUSABLE, 103L, Declared.UNUSABLE));
        assertThat(changes.list()).containsExactly(reset("as was asked for: 2"));
    }

    @Test
    public void whereNobodyIsNewNoPasswordIsReset() throws IOException {
        SmallArchive archive = people().has("users.user", 102, "password", "plain");

        assertThat(find(archive, true).of("users.user", "password")).isEmpty();
        assertThat(changes.list()).isEmpty();
    }

    private SmallArchive people() {
        return SmallArchive.of(target.models(Declared.USER));
    }

    private Replacements find(SmallArchive archive, boolean resetPasswords) throws IOException {
        ModelSurvey users =
                archive.survey(target, ChoicesFixture.NONE).surveys().get("users.user");
        return new ReplacementSearch(users, DECISIONS, target.transaction(), changes).find(resetPasswords);
    }

    private static Finding reset(String why) {
        return Finding.of(
                "The passwords of new accounts were reset, " + why,
                Place.model("users.user").field("password"),
                "Tell these people to choose \"forgot password\" on the target.");
    }
}
