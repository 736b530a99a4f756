package world.karrot.migrate.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.ManifestFixture.manifest;
import static world.karrot.migrate.transfer.internal.ManifestFixture.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.Test;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;

public class InventoryTest {
    private final Inventory inventory = new Inventory();

    @Test
    public void somebodyWhomKarrotRepeatsCountsOnce() {
        hold("users.user", 1, 1, 2);

        assertThat(inventory.contents(List.of()).models()).containsExactly(new ModelCount("users.user", 2));
    }

    @Test
    public void severalMembersOfOneModelAddUp() {
        hold("groups.group", 1);
        hold("groups.group", 2);

        assertThat(inventory.contents(List.of()).models()).containsExactly(new ModelCount("groups.group", 2));
        assertThat(inventory.contents(List.of()).groups()).containsExactly(new Group(1, "one"), new Group(2, "one"));
    }

    @Test
    public void aNumberThatIsNotTheManifestsIsAProblem() {
        hold("users.user", 1, 2);
        hold("places.place", 1);
        inventory.manifest(manifest(summary("users.user", 3), summary("places.place", 1), summary("not.there", 9)));

        assertThat(inventory.unproven())
                .singleElement()
                .hasToString("users.user: The archive holds 2 rows of this model, but its manifest says 3. "
                        + "Rows were lost or added after the export; export again.");
    }

    @Test
    public void withoutAManifestNothingIsUnproven() {
        hold("users.user", 1, 1);

        assertThat(inventory.unproven()).isEmpty();
    }

    @Test
    public void filesAreCountedWithTheirSize() {
        inventory.file(5);
        inventory.file(7);

        assertThat(inventory.contents(List.of()).files()).isEqualTo(2);
        assertThat(inventory.contents(List.of()).fileBytes()).isEqualTo(12);
    }

    @Test
    public void whatTheManifestSaysOfAModelIsFoundByItsName() {
        assertThat(inventory.summary("users.user")).isEmpty();
        inventory.manifest(manifest(summary("places.place", 1), summary("users.user", 3)));

        assertThat(inventory.summary("users.user")).contains(summary("users.user", 3));
        assertThat(inventory.summary("offers.offer")).isEmpty();
    }

    @Test
    public void namesOfGroupsTakeRoom() {
        hold("users.user", 1);
        assertThat(inventory.kept()).isZero();

        hold("groups.group", 1);
        assertThat(inventory.kept()).isEqualTo(1);
    }

    private void hold(String model, long... ids) {
        Consumer<Row> rows = inventory.rows(model);
        LongStream.of(ids).forEach(id -> rows.accept(new Row(id, Map.of("id", id, "name", "one"))));
    }
}
