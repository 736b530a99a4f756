package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** Whoever was there before can log in afterwards, and nobody gets mail or an account that is somebody else's. */
public class LookAlikesTest {
    /** What looks like {@code bob.ski@example.org} to Karrot, to the database or to people. */
    private static final List<String> ALIKE = List.of(
            "bob.sk\u0131@example.org",
            "bob.\u017fki@example.org",
            "bob.s\u212ai@example.org",
            "\uff42ob.ski@example.org",
            "bob.ski@example\uff0eorg");

    private static final List<String> NO_ADDRESSES = List.of(
            "",
            " ",
            "bob.ski",
            "bob.ski@",
            "@example.org",
            " bob.ski@example.org",
            "bob.ski@example.org ",
            "bob.ski@example.org,eve@example.org",
            "bob.ski@example.org;eve@example.org",
            "Bob <bob.ski@example.org>",
            "bob.ski@exam\u200bple.org",
            "\u202ebob.ski@example.org",
            "bob.ski\u00a0@example.org",
            "bob.ski\ufe0f@example.org",
            "bob.ski\u0001@example.org",
            "bob.ski\n@example.org");

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target() throws Exception {
        return workshop.instance(Fixture.SAMPLE, "UPDATE users_user SET email = 'bob.ski@example.org' WHERE id = 4");
    }

    /** An archive in which bob, whose id is 2, has this address. */
    private Journey bob(String address) throws Exception {
        return Stranger.journey(
                Stranger.archive(workshop).replacing("users.user.json", "\"bob@example.org\"", json(address)),
                workshop);
    }

    private static String json(String text) {
        return "\"" + text.replace("\n", "\\n").replace("\u0001", "\\u0001") + "\"";
    }

    @Test
    public void anAddressThatLooksLikeAnotherOnTheTargetIsRefused() throws Exception {
        KarrotInstance target = target();
        for (String alike : ALIKE) {
            assertThat(Stranger.refused(bob(alike), target))
                    .as(alike)
                    .singleElement()
                    .asString()
                    .contains("users.user, id 2, field email", "looks like that of the account 4", "--people")
                    .doesNotContain(alike);
        }
    }

    @Test
    public void whatIsNoSingleAddressIsRefused() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE, "UPDATE users_user SET email = '' WHERE id = 4");
        for (String address : NO_ADDRESSES) {
            assertThat(Stranger.refused(bob(address), target))
                    .as(address)
                    .singleElement()
                    .asString()
                    .contains("users.user, id 2, field email", "no single address", "--people");
        }
    }

    @Test
    public void thePeopleFileDecides() throws Exception {
        Journey journey = bob(ALIKE.get(0));
        KarrotInstance target = target();
        PersonChoice created = new PersonChoice(7, Decision.CREATE, "");
        assertThat(Stranger.refused(journey, target, Choices.people(Map.of(2L, created))))
                .singleElement()
                .asString()
                .contains("looks like", "(people file, line 7)");
        PersonChoice matched = new PersonChoice(7, Decision.MATCH, "4");
        Stranger.arrives(journey, target, Choices.people(Map.of(2L, matched)));
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group_members WHERE user_id = 4 AND group_id > 3"))
                .containsExactly("1");
    }

    @Test
    public void nobodyIsNeededWhoLooksLikeAnother() throws Exception {
        Stranger.arrives(bob(ALIKE.get(0)), target(), Choices.anonymous(2L));
        Stranger.arrives(bob(" "), workshop.instance(Fixture.SAMPLE), Choices.anonymous(2L));
    }

    @Test
    public void twoOfOneArchiveMayNotLookAlike() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        assertThat(Stranger.refused(bob("al\u0131ce@example.org"), target))
                .singleElement()
                .asString()
                .contains("ids 1 and 2 have a different email that looks alike", "--people");
    }

    @Test
    public void theListOfPeopleSaysSo() throws Exception {
        assertThat(bob(ALIKE.get(1)).people(target(), Choices.NONE))
                .filteredOn(person -> person.id() == 2)
                .flatExtracting(Person::notes)
                .containsExactly("email looks like another one: say match or anonymous");
        assertThat(bob("").people(target(), Choices.NONE))
                .filteredOn(person -> person.id() == 2)
                .flatExtracting(Person::notes)
                .containsExactly("email is no single address: say match or anonymous");
    }

    @Test
    public void theSameLettersInCapitalsAreTheSamePerson() throws Exception {
        KarrotInstance target = target();
        Stranger.arrives(bob("BOB.Ski@example.org"), target, Choices.NONE);
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group_members WHERE user_id = 4 AND group_id > 3"))
                .containsExactly("1");
    }
}
