package world.karrot.migrate.database.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.api.model.UnclaimedTable.Path;
import world.karrot.migrate.api.model.UnclaimedTable.Step;
import world.karrot.migrate.database.internal.Json;
import world.karrot.migrate.database.internal.TestModels;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class PostgresSelectionTest {
    /** What Karrot writes, and ignores when it reads. */
    private static final List<String> IGNORED = List.of("members", "subscribers", "participants", "feedback_given_by");

    private static KarrotInstance community;

    private final Snapshot snapshot = new PostgresSnapshot(Session.reading(community.dataSource()));
    private final ResolvedModels models = TestModels.resolve(snapshot.catalogue());
    private final Selection selection = snapshot.select(models, new Scope(Set.of(1L, 2L), false));

    @BeforeClass
    public static void createInstance() throws Exception {
        community = TestServer.create(Fixture.COMMUNITY);
    }

    @After
    public void close() {
        snapshot.close();
    }

    @Test
    public void rowsAreThoseOfKarrotsOwnExport() throws Exception {
        Map<String, List<String>> karrots = KarrotsArchive.read(KarrotArchive.TWO_GROUPS);
        for (ResolvedModel model : models.models()) {
            List<Map<String, Object>> expected = new ArrayList<>();
            for (String line : karrots.get(model.name())) {
                expected.add(Json.without(Json.object(line), IGNORED));
            }
            List<Map<String, Object>> actual = rows(selection, model).stream()
                    .map(row -> Json.without(row, IGNORED))
                    .toList();
            assertThat(actual)
                    .as(model.name())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(new HashSet<>(expected));
        }
    }

    @Test
    public void rowsAreInOrderOfIdsAndBeginWithThem() throws Exception {
        for (ResolvedModel model : models.models()) {
            List<Map<String, Object>> rows = rows(selection, model);
            assertThat(rows).extracting(row -> (Long) row.get("id")).isSorted();
            assertThat(rows).allSatisfy(row -> assertThat(row.keySet()).startsWith("id"));
        }
    }

    private static List<Map<String, Object>> rows(Selection selection, ResolvedModel model) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long count = selection.copyRows(model, lines);
        List<Map<String, Object>> rows = Json.lines(lines);
        assertThat(rows).hasSize((int) count);
        return rows;
    }

    private ResolvedModel model(String name) {
        return models.model(name).orElseThrow();
    }

    @Test
    public void noGroupHasNoRows() throws Exception {
        Selection nothing = snapshot.select(models, new Scope(Set.of(), false));
        for (ResolvedModel model : models.models()) {
            assertThat(rows(nothing, model)).isEmpty();
        }
    }

    @Test
    public void filesAreThoseOfTheRows() throws Exception {
        for (ResolvedModel model : models.models()) {
            Set<Object> named = new HashSet<>();
            for (Map<String, Object> row : rows(selection, model)) {
                List.of("photo", "banner_image", "image").forEach(column -> named.add(row.get(column)));
            }
            named.remove(null);
            assertThat(selection.files(model))
                    .extracting(use -> (Object) use.path())
                    .hasSameElementsAs(named);
        }
    }

    @Test
    public void rowsGoWithoutFilesThatAreMissing() throws Exception {
        ResolvedModel users = model("users.user");
        FileUse missing = selection.files(users).get(0);
        Selection without = selection.without(users, Set.of(missing));
        Map<Long, Object> before = photos(selection, users);
        Map<Long, Object> after = photos(without, users);
        before.put(missing.id(), null);
        assertThat(after).isEqualTo(before);
        assertThat(without.files(users)).doesNotContain(missing);
    }

    private static Map<Long, Object> photos(Selection selection, ResolvedModel model) throws IOException {
        Map<Long, Object> photos = new LinkedHashMap<>();
        rows(selection, model).forEach(row -> photos.put((Long) row.get("id"), row.get("photo")));
        return photos;
    }

    @Test
    public void rowsThatNeedAMissingFileAreLeftOut() throws Exception {
        ResolvedModel images = model("offers.offerimage");
        FileUse missing = selection.files(images).get(0);
        Selection without = selection.without(images, Set.of(missing));
        assertThat(rows(without, images))
                .hasSize(rows(selection, images).size() - 1)
                .noneMatch(row -> row.get("id").equals(missing.id()));
    }

    @Test
    public void countsRowsThatNobodyMoves() throws Exception {
        Path ofGroup = new Path(List.of(new Step("group_id", "groups_group")), "groups.group");
        Path ofUsers =
                new Path(List.of(new Step("group_id", "groups_group"), new Step("id", "groups_group")), "groups.group");
        UnclaimedTable history = new UnclaimedTable("history_history", List.of(ofGroup, ofUsers));
        long expected = Session.reading(community.dataSource())
                .one("SELECT count(*) FROM history_history WHERE group_id IN (1, 2)", row -> row.getLong(1));
        assertThat(selection.count(history)).isEqualTo(expected).isPositive();
    }

    @Test
    public void failuresOfTheReceiverAreItsOwn() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> selection.copyRows(model("users.user"), full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThatCode(snapshot::close).doesNotThrowAnyException();
    }

    @Test
    public void groupsAreSummed() {
        assertThat(snapshot.groups()).extracting("id").containsExactly(1L, 2L, 3L, 4L);
        assertThat(snapshot.groups().get(0).people()).isPositive();
        assertThat(snapshot.groups().get(0).activities()).isPositive();
    }
}
