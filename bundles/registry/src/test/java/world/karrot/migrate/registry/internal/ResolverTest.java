package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.api.content.Model.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.UnclaimedTable;

public class ResolverTest {
    private static final Catalogue CATALOGUE = catalogue(
            table("groups_group"),
            table("users_user", "current_group_id>groups_group?"),
            table("places_place", "group_id>groups_group", "last_changed_by_id>users_user?"),
            table("walls_wall", "group_id>groups_group", "latest_id>walls_message?"),
            table("walls_message", "wall_id>walls_wall", "author_id>users_user", "thread_id>walls_message?"),
            table("devices_device", "user_id>users_user"),
            table("logs_log", "group_id>groups_group"));

    private static final ContentType CORE =
            content("core", true, model("places.place").ownedBy("group"), model("users.user"), model(Model.GROUP));
    private static final ContentType WALLS = content(
            "walls",
            false,
            model("walls.message").ownedBy("wall"),
            model("walls.wall").ownedBy("group"));

    @Test
    public void whatARowRefersToComesBeforeIt() {
        assertThat(names(resolve(CORE))).containsExactly(Model.GROUP, "users.user", "places.place");
    }

    @Test
    public void aCycleIsCutWhereAReferenceMayBeNull() {
        assertThat(names(resolve(WALLS, CORE))).containsSubsequence("walls.wall", "walls.message");
    }

    @Test
    public void tablesThatNobodyClaimsAreFoundWithTheWayToTheirGroup() {
        ResolvedModels resolved = resolve(CORE);

        assertThat(resolved.unclaimed())
                .extracting(UnclaimedTable::table)
                .containsExactly("devices_device", "walls_message", "walls_wall");
        assertThat(resolved.unclaimed().get(1).paths()).singleElement().satisfies(path -> {
            assertThat(path.model()).isEqualTo(Model.GROUP);
            assertThat(path.steps()).extracting(UnclaimedTable.Step::column).containsExactly("wall_id", "group_id");
        });
    }

    @Test
    public void ofTwoContentsWithOneModelOnlyOneTakesPart() {
        ResolvedModels resolved =
                resolve(CORE, WALLS, content("again", false, model("walls.wall").ownedBy("group")));

        assertThat(resolved.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.what())
                        .matches("Content walls of .* walls.wall already moves .* again of .*"));
        assertThat(names(resolved)).contains("places.place").containsOnlyOnce("walls.wall");
    }

    @Test
    public void aDeclarationThatFailsKeepsNothingElseFromMoving() {
        ResolvedModels resolved = resolve(CORE, content("broken", false, (Model) null));

        assertThat(resolved.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.what()).contains(ResolverTest.class.getName()));
        assertThat(names(resolved)).contains("places.place");
    }

    @Test
    public void aModelWhoseTableIsNotThereTakesNoPartAndNeitherDoesWhatItOwns() {
        ResolvedModels resolved =
                resolve(CORE, content("odd", false, model("odd.thing").ownedBy("group")));

        assertThat(names(resolved)).doesNotContain("odd.thing");
        assertThat(resolved.refused())
                .extracting(Finding::what)
                .first()
                .asString()
                .contains("no table odd_thing");
    }

    @Test
    public void aModelWhoseOwnerTakesNoPartTakesNoneEither() {
        ResolvedModels resolved =
                resolve(CORE, content("half", false, model("walls.message").ownedBy("wall")));

        assertThat(names(resolved)).doesNotContain("walls.message");
        assertThat(resolved.refused()).hasSize(1);
    }

    @Test
    public void ownersThatLeadInACircleAreRefused() {
        ResolvedModels resolved = resolve(
                CORE,
                content(
                        "odd",
                        false,
                        model("walls.message").ownedBy("thread"),
                        model("walls.wall").ownedBy("latest")));

        assertThat(resolved.refused()).extracting(Finding::what).anyMatch(what -> what.contains("in a circle"));
        assertThat(names(resolved)).contains("places.place").doesNotContain("walls.message");
    }

    @Test
    public void peopleAreBroughtAlongOnlyByWhatBelongsToAGroup() {
        ResolvedModels resolved = resolve(
                CORE,
                content("odd", false, model("devices.device").ownedBy("user").people("user", "owners")));

        assertThat(names(resolved)).contains("users.user").doesNotContain("devices.device");
        assertThat(resolved.refused()).hasSize(1);
    }

    @Test
    public void contentThatIsLeftOutCountsAsUnclaimed() {
        ResolvedModels resolved =
                new Resolver(CATALOGUE, Claims.of(List.of(CORE, WALLS)).without(Set.of("walls"))).resolve();

        assertThat(resolved.unclaimed()).extracting(UnclaimedTable::table).contains("walls_wall");
    }

    @Test
    public void withoutCoreContentThereIsNothingToMove() {
        Claims claims = Claims.of(List.of(CORE));

        assertThatThrownBy(() -> claims.without(Set.of("core")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("core");
    }

    private static ResolvedModels resolve(ContentType... contents) {
        return new Resolver(CATALOGUE, Claims.of(List.of(contents))).resolve();
    }

    private static List<String> names(ResolvedModels resolved) {
        return resolved.models().stream().map(ResolvedModel::name).toList();
    }

    private static ContentType content(String name, boolean karrots, Model... models) {
        return new ContentType() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Model> models() {
                return Arrays.asList(models);
            }

            @Override
            public boolean knownToKarrot() {
                return karrots;
            }

            @Override
            public Map<String, String> neverMoved() {
                return Map.of("logs_log", "a log");
            }
        };
    }

    private static Catalogue catalogue(Table... tables) {
        return new Catalogue(Stream.of(tables).collect(toMap(Table::name, table -> table)), Map.of(), Map.of());
    }

    /** References are written {@code column>table}, with a question mark behind those that may be null. */
    private static Table table(String name, String... references) {
        List<Column> columns = new ArrayList<>(List.of(new Column("id", "integer", 0, false, true)));
        Stream.of(references)
                .map(reference -> reference.split(">"))
                .forEach(parts -> columns.add(new Column(parts[0], "integer", 0, parts[1].endsWith("?"), false)));
        Map<String, ForeignKey> keys = Stream.of(references)
                .map(reference -> reference.replace("?", "").split(">"))
                .collect(toMap(parts -> parts[0], parts -> new ForeignKey(parts[0], parts[1])));
        return new Table(name, columns, keys);
    }
}
