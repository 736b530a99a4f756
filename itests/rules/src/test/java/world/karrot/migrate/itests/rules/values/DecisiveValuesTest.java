package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;

/** What is decided by a value is decided by the value that is loaded. */
public class DecisiveValuesTest {
    private static final String[] FIELDS = {
        "users.user email ALICE@example.org",
        "users.user mail_verified true",
        "users.user display_name Admin",
        "users.user username admin",
        "users.user password md5$$0cc175b9c0f1b6a831c399e269772661",
        "groups.group name Another",
        "places.placetype name Another",
        "activities.activity public_id 7ff437f7-3885-4e9b-a5d3-3eca34b86bb7"
    };

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void aSecondValueOfWhatDecidesIsRefused() throws Exception {
        KarrotInstance target =
                workshop.instance(Fixture.SAMPLE, "UPDATE users_user SET email = 'alice@example.org' WHERE id = 4");
        for (String field : FIELDS) {
            String[] words = field.split(" ", 3);
            Journey journey = Stranger.journey(
                    Stranger.archive(workshop).withFirst(words[0] + ".exact", exact(words[1], words[2])), workshop);
            assertThat(Stranger.refused(journey, target))
                    .as(field)
                    .singleElement()
                    .asString()
                    .contains(subject(words[0]) + ", id 2, field " + words[1], "a second value", "export again")
                    .doesNotContain(words[2]);
        }
    }

    /** People know a group by its name. */
    private static String subject(String model) {
        return model.equals("groups.group") ? "group \"Bike Kitchen Süd\"" : model;
    }

    /** Nobody is matched by what is not loaded. */
    @Test
    public void anEmptyValueTakesThePlaceOfNoneAlone() throws Exception {
        KarrotInstance target =
                workshop.instance(Fixture.SAMPLE, "UPDATE users_user SET email = 'bob@example.org' WHERE id = 4");
        HandMade archive = Stranger.archive(workshop).withFirst("users.user.exact", exact("email", ""));
        Stranger.arrives(Stranger.journey(archive, workshop), target, Choices.NONE);
        assertThat(Sql.column(target, "SELECT count(*) FROM users_user WHERE email = ''"))
                .containsExactly("0");
    }

    @Test
    public void anAdminGivesNoSuchValueEither() throws Exception {
        ImportChoices choices = new ImportChoices(
                Map.of(),
                Set.of(),
                PeopleChoices.NONE,
                Set.of(),
                Map.of("users.user.email", "a@example.org", "groups.group.timezone", "UTC"),
                Set.of());
        Journey journey = Stranger.journey(Stranger.archive(workshop), workshop);
        assertThat(Stranger.refused(journey, workshop.instance(Fixture.SAMPLE), choices))
                .singleElement()
                .asString()
                .contains("--value users.user.email");
    }

    private static String exact(String field, String value) {
        return "{\"field\": \"%s\", \"value\": \"%s\", \"ids\": \"{[2,3)}\"}\n".formatted(field, value);
    }
}
