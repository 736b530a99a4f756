package world.karrot.migrate.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.registry.internal.Declared.catalogue;
import static world.karrot.migrate.registry.internal.Declared.content;
import static world.karrot.migrate.registry.internal.Declared.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ServedModel;

/** Bundles that fail or do not get on with each other. */
public class InstalledTest {
    private static final Catalogue CATALOGUE = catalogue(
            table("groups_group"),
            table("walls_wall", "group_id>groups_group"),
            table("walls_brick", "group_id>groups_group"));

    private static final Model WALL = model("walls.wall").ownedBy("group");
    private static final Model BRICK = model("walls.brick").ownedBy("group");
    private static final ContentType CORE = content("core", true, model(Model.GROUP));
    private static final ContentType WALLS = content("walls", false, WALL);

    @Test
    public void whatABundleDoesNotSayIsSaidWithItsClass() {
        assertBroken(content(null, false), "name() is null");
        assertBroken(new Declared("odd", false, null), "models() is null");
        assertBroken(content("odd", false, (Model) null), "models() is null");
        assertBroken(odd(() -> null, Map::of), "completions() is null");
        assertBroken(odd(List::of, () -> null), "neverMoved() is null");
        assertBroken(odd(List::of, InstalledTest::unlinked), "another version of it");
    }

    private static Map<String, String> unlinked() {
        throw new NoSuchMethodError("another version of it");
    }

    private static ContentType odd(Supplier<List<Completion>> completions, Supplier<Map<String, String>> neverMoved) {
        return new ContentType() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public List<Model> models() {
                return List.of();
            }

            @Override
            public List<Completion> completions() {
                return completions.get();
            }

            @Override
            public Map<String, String> neverMoved() {
                return neverMoved.get();
            }
        };
    }

    private static void assertBroken(ContentType odd, String... words) {
        Installed installed = installed(CORE, WALLS, odd);
        assertThat(installed.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.what())
                        .contains(odd.getClass().getName())
                        .contains(words));
        assertThat(installed.contents()).extracting(Content::name).contains("core", "walls");
        ResolvedModels resolved = installed.resolve(CATALOGUE, Set.of());
        assertThat(resolved.problems()).isEqualTo(installed.broken());
        assertThatThrownBy(resolved::sound).isInstanceOf(RefusedException.class);
    }

    @Test
    public void whatFailsCanBeLeftOutByItsName() {
        Installed installed = installed(CORE, new Declared("odd", false, null));
        assertThat(installed.contents()).extracting(Content::name).contains("odd");
        assertThat(installed.resolve(CATALOGUE, Set.of("odd")).problems()).isEmpty();
    }

    @Test
    public void aSupplierOfTheBundleThatFailsIsNoFailureOfOurs() {
        Model failing = WALL.with(Traits.standIn(() -> {
            throw new IllegalStateException("half a bundle");
        }));
        assertThat(problems(CORE, content("walls", false, failing)))
                .singleElement()
                .asString()
                .contains("Content walls of", "half a bundle");
    }

    @Test
    public void aCompletionOfWhatNobodyKnowsIsWrong() {
        assertThat(problems(
                        CORE,
                        odd(() -> List.of(new Completion("walls", "walls.wal", Set.of(), "SELECT")), Map::of),
                        WALLS))
                .singleElement()
                .asString()
                .contains("completion of walls.wal", "did you mean walls.wall?");
    }

    /** Such as of two versions of a bundle. */
    @Test
    public void nothingIsLostWhereAnotherMovesAllOfAContent() {
        ResolvedModels resolved =
                installed(CORE, content("walls", false, WALL, BRICK), WALLS).resolve(CATALOGUE, Set.of());
        assertThat(resolved.refused())
                .singleElement()
                .asString()
                .contains("walls.wall already moves with content walls");
        assertThat(resolved.problems()).isEmpty();
        assertThat(resolved.models()).hasSize(3);
    }

    /** The poorer of two would win in silence. */
    @Test
    public void twoBundlesThatDeclareOneModelDifferentlyAreOneTooMany() {
        ContentType poorer = content("a", false, WALL);
        ContentType richer = new Declared("b", false, List.of(WALL.text("title")));
        Catalogue catalogue =
                catalogue(table("groups_group"), table("walls_wall", "group_id>groups_group", "title text"));
        assertThat(installed(CORE, richer, poorer).resolve(catalogue, Set.of()).problems())
                .singleElement()
                .asString()
                .contains(
                        "Content b of", "walls.wall already moves with content a of", "declare walls.wall differently");
        assertThat(installed(CORE, richer, poorer)
                        .resolve(catalogue, Set.of("a"))
                        .problems())
                .isEmpty();
    }

    @Test
    public void aPageOfKarrotLeadsToOneModel() {
        ContentType core = content("core", true, model(Model.GROUP).linkedAs("group"));
        assertThat(problems(core, content("walls", false, WALL.linkedAs("Group"))))
                .singleElement()
                .asString()
                .contains("walls.wall", "Content walls of", "linkedAs(\"Group\")", "groups.group of content core of");
        assertThat(problems(core, content("walls", false, WALL.linkedAs("wall").linkedAs("wall"))))
                .isEmpty();
    }

    @Test
    public void aNameThatAdminsCouldNotTypeIsWrong() {
        assertBroken(content("Walls & Co", false), "\"Walls & Co\"", "lower-case letters");
    }

    @Test
    public void twoImportersOfOneModelAreOneTooMany() {
        Installed installed =
                Installed.of(List.of(CORE, WALLS), List.of(), List.of(importer("walls.wall"), importer("walls.wall")));
        assertThat(installed.broken())
                .singleElement()
                .asString()
                .contains("More than one importer serves walls.wall", getClass().getName());
        assertThat(installed.resolve(CATALOGUE, Set.of()).problems()).isEqualTo(installed.broken());
        assertThat(installed.served()).extracting(ServedModel::by).containsExactly("importer", "importer");
        assertThat(Installed.of(List.of(CORE, WALLS), List.of(), List.of(importer("walls.wall")))
                        .broken())
                .isEmpty();
    }

    private static ModelImporter importer(String model) {
        return new ModelImporter() {
            @Override
            public String model() {
                return model;
            }

            @Override
            public Optional<Row> convert(Row row) {
                return Optional.of(row);
            }
        };
    }

    @Test
    public void whereTheOtherDoesNotMoveAllOfItOneHasToGo() {
        ContentType more = content("zwalls", false, WALL, BRICK);
        assertThat(problems(CORE, WALLS, more))
                .singleElement()
                .asString()
                .contains("Content zwalls", "walls.wall already moves with content walls", "--without zwalls");
        assertThat(installed(CORE, WALLS, more)
                        .resolve(CATALOGUE, Set.of("walls"))
                        .sound()
                        .models())
                .hasSize(3);
    }

    @Test
    public void twoContentsOfOneNameCouldNotBeToldApart() {
        assertThat(problems(CORE, WALLS, content("walls", false, BRICK)))
                .singleElement()
                .asString()
                .contains("its name is taken by content walls")
                .doesNotContain("--without");
    }

    @Test
    public void twoModelsOfOneTableAreOneTooMany() {
        assertThat(problems(
                        CORE,
                        WALLS,
                        content("odd", false, model("odd.wall").ownedBy("group").storedIn("walls_wall"))))
                .singleElement()
                .asString()
                .contains("walls.wall", "stored in walls_wall", "odd.wall of content odd");
        assertThat(problems(CORE, content("walls", false, WALL, WALL))).hasSize(1);
    }

    private static List<Finding> problems(ContentType... contents) {
        return installed(contents).resolve(CATALOGUE, Set.of()).problems();
    }

    private static Installed installed(ContentType... contents) {
        return Installed.of(List.of(contents), List.of(), List.of());
    }
}
