package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

public class VersionsTest {
    private final ModelSurvey places =
            SurveyFixture.of(ModelFixture.of(model("places.place")).resolved(), row("id", 7L));
    private final ModelSurvey offers =
            SurveyFixture.of(ModelFixture.of(model("offers.offer")).resolved());

    @Test
    public void aNewerBundleMayHaveWrittenWhatAnOlderOneDoesNotKnow() {
        for (String newer : List.of("1.2.4", "1.3.0", "2.0.0", "1.2.10", "1.2.4.SNAPSHOT")) {
            assertThat(ofContent(newer, "1.2.3"))
                    .as(newer)
                    .extracting(Finding::what)
                    .containsExactly(
                            "Version " + newer + " of content core wrote this archive, and 1.2.3 is installed here");
        }
    }

    @Test
    public void whatTheSameOrAnOlderBundleWroteIsUnderstood() {
        for (String older : List.of("1.2.3", "1.2.2", "1.1.9", "0.9.9", "1.2.3.SNAPSHOT")) {
            assertThat(ofContent(older, "1.2.3")).as(older).isEmpty();
        }
    }

    @Test
    public void aVersionThatNobodyCanReadIsNoNewerOne() {
        for (String odd : List.of("", "2", "2.0", "2.0.x", "9999999999.0.0", "2.0.0.<b>")) {
            assertThat(ofContent(odd, "1.2.3")).as(odd).isEmpty();
        }
        assertThat(ofContent("2.0.0", "unknown")).isEmpty();
    }

    @Test
    public void tablesOfAnotherMigrationAreWarnedOf() {
        assertThat(ofMigrations(Map.of("places", "0002_more"), Map.of("places", "0001_initial")))
                .extracting(Finding::what)
                .containsExactly("The source's tables of places are at migration 0002_more, and the target's at"
                        + " 0001_initial");
    }

    @Test
    public void noWarningIsOfWhatIsTheSameOrUnknownOrBringsNoRows() {
        assertThat(ofMigrations(Map.of("places", "0001"), Map.of("places", "0001")))
                .isEmpty();
        assertThat(ofMigrations(Map.of(), Map.of("places", "0001"))).isEmpty();
        assertThat(ofMigrations(Map.of("places", "0001"), Map.of())).isEmpty();
        assertThat(ofMigrations(Map.of("offers", "0002"), Map.of("offers", "0001")))
                .isEmpty();
    }

    @Test
    public void whatIsNoNameOfAMigrationIsNotRepeated() {
        assertThat(ofMigrations(Map.of("places", "<script>"), Map.of("places", "0001")))
                .extracting(Finding::what)
                .containsExactly("The source's tables of places are at migration of an unreadable name, and the"
                        + " target's at 0001");
    }

    @Test
    public void anArchiveThatDoesNotSayItsVersionIsNotWarnedOf() {
        assertThat(compare(SurveyFixture.of(places), "1.2.3", Map.of("places", "0001")))
                .isEmpty();
    }

    private List<Finding> ofContent(String there, String here) {
        return compare(described(Map.of("core", there), Map.of()), here, Map.of());
    }

    private List<Finding> ofMigrations(Map<String, String> there, Map<String, String> here) {
        return compare(described(Map.of(), there), "1.2.3", here);
    }

    private Survey described(Map<String, String> contents, Map<String, String> migrations) {
        Manifest.Source source = new Manifest.Source("", List.of(), migrations);
        Manifest manifest =
                new Manifest(2, "id", Instant.EPOCH, "software", source, contents, List.of(), new Manifest.Files(0, 0));
        return SurveyFixture.described(manifest, places, offers);
    }

    private static List<Finding> compare(Survey survey, String installed, Map<String, String> migrations) {
        Content core = new Content("core", "karrot.core", installed, true, List.of(), List.of(), List.of());
        Findings warnings = new Findings();
        new Versions(survey, List.of(core), new Catalogue(Map.of(), migrations, Map.of())).compare(warnings);
        return warnings.list();
    }
}
