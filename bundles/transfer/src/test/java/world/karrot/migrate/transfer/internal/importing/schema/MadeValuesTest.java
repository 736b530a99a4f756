package world.karrot.migrate.transfer.internal.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class MadeValuesTest {
    private static final Map<String, Field> FIELDS =
            Map.of("name", new Field("text", Optional.empty(), 7), "slug", new Field("text", Optional.empty(), 0));

    private final Findings changes = new Findings();

    @Test
    public void rowsThatTheExportMadeAreSaid() {
        MadeValues.say(new ModelSummary("places.status", "places", 5, "", FIELDS, true), field -> true, changes);

        assertThat(changes.list())
                .containsExactly(Finding.of(
                                "The source's Karrot is older and has no such model; the rows are those that Karrot's"
                                        + " own upgrade makes",
                                Place.model("places.status"),
                                "")
                        .counted(5));
    }

    @Test
    public void valuesThatTheExportMadeAreSaidWhereTheyArrive() {
        MadeValues.say(new ModelSummary("places.place", "places", 9, "", FIELDS, false), field -> true, changes);

        assertThat(changes.list())
                .containsExactly(Finding.of(
                                "The source's Karrot is older and has no such field; the values are those that"
                                        + " Karrot's own upgrade makes",
                                Place.model("places.place").field("name"),
                                "")
                        .counted(7));
    }

    @Test
    public void whatDoesNotArriveIsNotSaid() {
        MadeValues.say(new ModelSummary("places.place", "places", 9, "", FIELDS, false), "slug"::equals, changes);
        MadeValues.say(new ModelSummary("places.status", "places", 0, "", Map.of(), true), field -> true, changes);

        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    public void ofWhatTheArchiveSaysOnlyFieldsThatRowsHaveArrive() {
        SchemaCheck schema = new SchemaCheck(
                ModelFixture.of(model("places.place")).has("name", "text").resolved());
        ModelSummary described = new ModelSummary("places.place", "places", 9, "", FIELDS, false);
        schema.settle(Optional.of(described), field -> false, Set.of(), new Findings(), changes);
        assertThat(changes.isEmpty()).isTrue();

        schema.note(1, row("id", 1L, "name", "Shop"));
        schema.settle(Optional.of(described), field -> false, Set.of(), new Findings(), changes);
        assertThat(changes.list()).extracting(change -> change.where().field()).containsExactly("name");
    }

    @Test
    public void whatRowsGetByTheUpgradeIsSaidWhereTheyHaveNoSuchField() {
        SchemaCheck schema = new SchemaCheck(ModelFixture.of(model("places.place"))
                .has("name", "text")
                .has("slug", "text")
                .resolved());
        schema.settle(Optional.empty(), field -> false, Set.of("slug"), new Findings(), changes);
        assertThat(changes.isEmpty()).isTrue();

        schema.note(1, row("id", 1L, "name", "Shop"));
        schema.note(2, row("id", 2L, "name", "Shop"));
        schema.settle(Optional.empty(), field -> false, Set.of("slug", "name"), new Findings(), changes);
        assertThat(changes.list())
                .containsExactly(Finding.of(
                                "The archive has no such field; rows get the value that Karrot's own upgrade gives"
                                        + " them",
                                Place.model("places.place").field("slug"),
                                "")
                        .counted(2));
    }
}
