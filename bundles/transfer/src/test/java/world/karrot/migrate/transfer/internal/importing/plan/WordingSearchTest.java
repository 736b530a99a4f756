package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.SourceIds;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.wording.Wording;

/** Group 101 becomes 7, and of two activities that are linked by their numbers one has a number that is taken. */
public class WordingSearchTest {
    private static final String TAKEN = "cccccccc-2222-4333-8444-dddddddddddd";
    private static final String FREE = "aaaaaaaa-2222-4333-8444-bbbbbbbbbbbb";
    private static final String NEW = "5c5e7d64-6c2b-4a63-8dd3-8b8f5b0b7f3d";

    private static final Replacements REPLACED = Replacements.of("activities.activity", "public_id", Map.of(201L, NEW));
    private static final Map<String, IdMap> IDS =
            Map.of(Model.GROUP, new IdMap(SourceIds.of(101), IdBlocks.of(7), Map.of(), Map.of()));

    @Rule
    public final Target target = new Target();

    private Survey survey;

    @Before
    public void read() throws IOException {
        target.change("UPDATE activities_activity SET public_id = '" + TAKEN + "' WHERE id = 1");
        Model activity = model("activities.activity")
                .free("public_id")
                .linkedAs("Shared", "public_id")
                .linkedAs("described", "description");
        survey = SmallArchive.of(target.models(Declared.GROUP, Declared.USER, activity))
                .from("https://old.example.org")
                .has(Model.GROUP, 101)
                .has("users.user", 102, "username", "Zoe")
                .has("activities.activity", 201, "public_id", TAKEN, "description", FREE)
                .has("activities.activity", 202, "public_id", FREE)
                .survey(target, ChoicesFixture.NONE);
    }

    @Test
    public void aLinkToARowThatCameAlongLeadsToItHere() {
        assertThat(page("group/101")).contains("https://new.example.org/#/group/7");
    }

    @Test
    public void aLinkToARowThatDidNotComeAlongLeadsNowhereHere() {
        assertThat(page("group/102")).isEmpty();
    }

    @Test
    public void aLinkByANumberThatWasTakenGetsTheNewOne() {
        assertThat(page("shared/" + TAKEN)).contains("https://new.example.org/#/shared/" + NEW);
    }

    @Test
    public void aLinkByANumberThatStaysLeadsToTheSame() {
        assertThat(page("shared/" + FREE)).contains("https://new.example.org/#/shared/" + FREE);
        assertThat(page("shared/" + FREE.toUpperCase(Locale.ROOT)))
                .contains("https://new.example.org/#/shared/" + FREE);
    }

    @Test
    public void aLinkByANumberThatNoRowHasLeadsNowhereHere() {
        assertThat(page("shared/" + NEW)).isEmpty();
    }

    /** Only of values that may change all are kept. */
    @Test
    public void aLinkByAValueThatMayNotChangeLeadsNowhereHere() {
        assertThat(page("described/" + FREE)).isEmpty();
    }

    @Test
    public void whatIsSaidOfAValueThatWasTakenFollowsIt() {
        assertThat(wording(REPLACED).changed("activities.activity", "public_id", TAKEN))
                .isEqualTo(NEW);
        assertThat(wording(REPLACED).changed("activities.activity", "public_id", FREE))
                .isEqualTo(FREE);
    }

    /** A row that is not created gets no new value. */
    @Test
    public void aValueThatWasTakenAndNotReplacedIsTheOneThere() {
        assertThat(wording(Replacements.NONE).values())
                .containsEntry("activities.activity", Map.of("public_id", Map.of(TAKEN, TAKEN)));
    }

    @Test
    public void mentionsFollowNewNamesAndAddressesNewFiles() {
        Replacements renamed = Replacements.of("users.user", "username", Map.of(102L, "zoe-2"));

        assertThat(wording(renamed).userNames()).isEqualTo(Map.of("zoe", "zoe-2"));
        assertThat(wording(renamed).addresses().moved("https://old.example.org/media/photos/a.jpg"))
                .contains("https://new.example.org/media/photos/new.jpg");
        assertThat(wording(renamed).names()).isSameAs(survey.notes().names());
    }

    private Optional<String> page(String page) {
        return wording(REPLACED).links().page("https://old.example.org/#/" + page);
    }

    private Wording wording(Replacements replacements) {

        CreatedRows created = new CreatedRows(survey, Map.of());
        return new WordingSearch(survey, target.transaction(), PlannerFixture.SITE)
                .find(PlannerFixture.draft(created, replacements), IDS);
    }
}
