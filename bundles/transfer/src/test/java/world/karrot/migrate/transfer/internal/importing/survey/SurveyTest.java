package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class SurveyTest {
    private final ModelSurvey groups = SurveyFixture.of(
            ModelFixture.of(model(Model.GROUP)).has("name", "text").resolved(), row("id", 3L, "name", "Kitchen"));
    private final ModelSurvey places =
            SurveyFixture.of(ModelFixture.of(model("places.place")).resolved());
    private final Survey survey = SurveyFixture.of(groups, places);

    @Test
    public void rowsArriveOfModelsThatTakePartAndHaveSome() {
        assertThat(survey.arrives(Model.GROUP)).isTrue();
        assertThat(survey.arrives("places.place")).isFalse();
        assertThat(survey.arrives("offers.offer")).isFalse();
    }

    @Test
    public void rowsOfModelsThatTakePartAreCountedAsOftenAsTheyAreThere() {
        survey.inventory().rows(Model.GROUP).accept(row("id", 3L));
        survey.inventory().rows(Model.GROUP).accept(row("id", 3L));
        survey.inventory().rows("offers.offer").accept(row("id", 1L));

        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.contents().models()).contains(new ModelCount("offers.offer", 1));
    }

    @Test
    public void groupsAreKnownByName() {
        assertThat(survey.namedGroups().text(3)).isEqualTo("group 3 \"Kitchen\"");
    }

    @Test
    public void theSourcesSiteIsWhatTheArchiveSays() {
        Manifest.Source source = new Manifest.Source("https://old.example.org", List.of(), Map.of());
        Manifest manifest =
                new Manifest(2, "id", Instant.EPOCH, "software", source, Map.of(), List.of(), new Manifest.Files(0, 0));

        assertThat(SurveyFixture.described(manifest, groups).site()).isEqualTo("https://old.example.org");
        assertThat(survey.site()).isEmpty();
    }
}
