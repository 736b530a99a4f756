package world.karrot.migrate.itests.rules.years;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.itests.workshop.Contents;

/** What our own contents declare fits the Karrots of other years, whose tables are in files beside this. */
public class OtherYearsTest {
    private static final List<String> MONTHS = List.of("2022-10", "2023-07", "2023-12", "2024-01", "2024-05");

    @Test
    public void nothingThatIsDeclaredIsWrong() throws Exception {
        for (String month : MONTHS) {
            assertThat(resolved(month).problems()).as(month).isEmpty();
        }
    }

    @Test
    public void onlyModelsThatAreNotThereYetTakeNoPart() throws Exception {
        assertThat(refused("2022-10"))
                .containsExactlyInAnyOrder(
                        "places.placestatus",
                        "activities.feedbacknoshow",
                        "conversations.conversationmessageattachment");
        assertThat(refused("2023-07")).containsExactlyInAnyOrder("places.placestatus", "activities.feedbacknoshow");
        assertThat(refused("2023-12")).containsExactly("places.placestatus");
        assertThat(refused("2024-01")).isEmpty();
        assertThat(refused("2024-05")).isEmpty();
    }

    /** So that no column is declared to be younger than it is: then a mistake in its name would be overlooked. */
    @Test
    public void aColumnThatWasAddedLaterIsThereInTheEnd() throws Exception {
        assertThat(resolved("2024-05").models())
                .allSatisfy(model -> assertThat(addedLater(model))
                        .allMatch(column -> model.table().column(column).isPresent()));
    }

    private static List<String> addedLater(ResolvedModel model) {
        return model.traits(Trait.AddedLater.class)
                .flatMap(trait -> trait.columns().stream())
                .toList();
    }

    private static List<String> refused(String month) throws IOException {
        return resolved(month).refused().stream()
                .map(Finding::where)
                .map(where -> where.model())
                .toList();
    }

    private static ResolvedModels resolved(String month) throws IOException {
        return Contents.ALL.resolve(catalogue(month), Set.of());
    }

    private static Catalogue catalogue(String month) throws IOException {
        List<String> lines;
        try (InputStream file = OtherYearsTest.class.getResourceAsStream("karrot-" + month + ".txt")) {
            lines = new String(file.readAllBytes(), UTF_8).lines().toList();
        }
        return new Catalogue(
                lines.stream().map(OtherYearsTest::table).collect(toMap(Table::name, identity())),
                Map.of(),
                lines.stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .filter(model -> !model.equals("-"))
                        .collect(toMap(identity(), model -> 1L)));
    }

    /** {@code <model> <table>: <column> <type>[?][ > <table>], …}, a question mark behind what may be null. */
    private static Table table(String line) {
        String name = line.substring(line.indexOf(' ') + 1, line.indexOf(": "));
        List<String[]> columns = Stream.of(
                        line.substring(line.indexOf(": ") + 2).split(", ", -1))
                .map(column -> column.split(" > ", 2))
                .toList();
        Map<String, ForeignKey> keys = columns.stream()
                .filter(column -> column.length == 2)
                .map(column -> new ForeignKey(column[0].substring(0, column[0].indexOf(' ')), column[1]))
                .collect(toMap(ForeignKey::column, identity()));
        return new Table(name, columns.stream().map(column -> column(column[0])).toList(), keys);
    }

    private static Column column(String written) {
        String[] parts = written.replace("?", "").split(" ", 2);
        return new Column(parts[0], parts[1], 0, written.endsWith("?"), false);
    }
}
