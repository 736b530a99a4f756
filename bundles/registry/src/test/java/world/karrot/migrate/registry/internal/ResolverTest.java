package world.karrot.migrate.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.matchedBy;
import static world.karrot.migrate.registry.internal.Declared.catalogue;
import static world.karrot.migrate.registry.internal.Declared.content;
import static world.karrot.migrate.registry.internal.Declared.table;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.UnclaimedTable;

public class ResolverTest {
    private static final Catalogue CATALOGUE = catalogue(
            table("groups_group"),
            table("users_user", "current_group_id>groups_group?", "email text"),
            table("places_place", "group_id>groups_group", "last_changed_by_id>users_user?"),
            table("walls_wall", "group_id>groups_group", "latest_id>walls_message?"),
            table("walls_message", "wall_id>walls_wall", "author_id>users_user", "thread_id>walls_message?"),
            table("devices_device", "user_id>users_user"),
            table("logs_log", "group_id>groups_group"));

    private static final ContentType CORE = content(
            "core",
            true,
            model("places.place").ownedBy("group"),
            model("users.user").with(matchedBy("email")),
            model(Model.GROUP));
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

        assertThat(resolved.problems())
                .singleElement()
                .satisfies(refused -> assertThat(refused.what())
                        .matches("Content walls of .* walls.wall already moves .* again of .*"));
        assertThat(names(resolved)).contains("places.place").containsOnlyOnce("walls.wall");
    }

    @Test
    public void aDeclarationThatFailsKeepsNothingElseFromMoving() {
        ResolvedModels resolved = resolve(CORE, content("broken", false, (Model) null));

        assertThat(resolved.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(Declared.class.getName()));
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

        assertThat(resolved.problems()).extracting(Finding::what).anyMatch(what -> what.contains("in a circle"));
        assertThat(names(resolved)).contains("places.place").doesNotContain("walls.message");
    }

    @Test
    public void peopleAreBroughtAlongOnlyByWhatBelongsToAGroup() {
        ResolvedModels resolved = resolve(
                CORE,
                content("odd", false, model("devices.device").ownedBy("user").people("user", "owners")));

        assertThat(names(resolved)).contains("users.user").doesNotContain("devices.device");
        assertThat(resolved.problems()).hasSize(1);
    }

    @Test
    public void contentThatIsLeftOutCountsAsUnclaimed() {
        ResolvedModels resolved = resolve(Set.of("walls"), CORE, WALLS);

        assertThat(resolved.unclaimed()).extracting(UnclaimedTable::table).contains("walls_wall");
    }

    @Test
    public void withoutCoreContentThereIsNothingToMove() {
        assertThatThrownBy(() -> resolve(Set.of("core"), CORE))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("core");
    }

    private static ResolvedModels resolve(ContentType... contents) {
        return resolve(Set.of(), contents);
    }

    private static ResolvedModels resolve(Set<String> without, ContentType... contents) {
        return Installed.of(List.of(contents), List.of(), List.of()).resolve(CATALOGUE, without);
    }

    private static List<String> names(ResolvedModels resolved) {
        return resolved.models().stream().map(ResolvedModel::name).toList();
    }
}
