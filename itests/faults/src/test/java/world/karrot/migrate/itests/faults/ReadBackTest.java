package world.karrot.migrate.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.itests.faults.FaultyTransaction.Fault;
import world.karrot.migrate.itests.faults.SpoiltFiles.Spoiling;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Refusals;
import world.karrot.migrate.itests.workshop.TestInstance;

/** The reading back notices whatever goes wrong on the way into the database or the media folder. */
public class ReadBackTest {
    @ClassRule
    public static final ArchivedCommunity WORKSHOP = new ArchivedCommunity();

    /** So that everybody is new on the target, and nothing else there notices a fault first. */
    private static final String PREPARE = """
            UPDATE users_user SET email = 'other-' || email, username = 'other-' || username;
            UPDATE groups_group SET name = 'Other ' || id;
            DO $$ DECLARE rule record; BEGIN
                FOR rule IN SELECT conrelid::regclass AS of, conname FROM pg_constraint
                    WHERE contype IN ('u', 'c') AND connamespace = 'public'::regnamespace
                    AND conrelid <> 'django_content_type'::regclass
                LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.of, rule.conname); END LOOP;
            END $$""";

    private static KarrotInstance target;
    private static InstanceState before;
    private static ResolvedModels models;

    @BeforeClass
    public static void createTarget() throws Exception {
        target = WORKSHOP.instance(Fixture.COMMUNITY, PREPARE);
        before = InstanceState.of(target);
        try (Snapshot snapshot = TestInstance.of(target).snapshot()) {
            models = Contents.ALL.resolve(snapshot.catalogue(), Set.of());
        }
    }

    @AfterClass
    public static void nothingHasChanged() throws Exception {
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void whatIsAsItShouldBePasses() {
        ImportReport report = WORKSHOP.archive().rehearse(target, Choices.NONE);
        long rows =
                report.arrival().models().stream().mapToLong(ModelCount::rows).sum();
        assertThat(report.arrival().models()).hasSameSizeAs(models.models()).allMatch(model -> model.rows() > 0);
        assertThat(report.arrival().people().standIns()).isPositive();
        assertThat(report.compared().orElseThrow().rows())
                .isEqualTo(rows + report.arrival().people().standIns());
        assertThat(report.compared().orElseThrow().files())
                .isEqualTo(report.arrival().files())
                .isPositive();
    }

    @Test
    public void anyColumnOfAnyModelThatIsAlteredIsNamed() {
        Set<String> tried = new TreeSet<>();
        int most = models.models().stream()
                .mapToInt(model -> model.table().columns().size())
                .max()
                .orElseThrow();
        for (int place = 0; place < most; place++) {
            AlteredColumn fault = new AlteredColumn(place);
            assertThat(differences(fault)).isEqualTo(fault.altered());
            tried.addAll(fault.altered().keySet());
        }
        assertThat(tried).isEqualTo(columns());
    }

    private static Set<String> columns() {
        return models.models().stream()
                .flatMap(model -> model.table().columns().stream().map(column -> name(model, column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void anyRowThatIsLostIsNamed() {
        Map<String, Long> lost = new TreeMap<>();
        assertThat(differences((table, columns, right) -> new FirstRow(right, row -> {
                    lost.merge(table.name() + ".id", 1L, Long::sum);
                    return Optional.empty();
                })))
                .isEqualTo(lost)
                .hasSameSizeAs(models.models());
    }

    @Test
    public void whatRowsAreAboutIsMissedWhereTheTargetHasNoContentTypeForIt() {
        Fault lacking = new Fault() {
            @Override
            public RowLoader in(Table table, List<Column> columns, RowLoader right) {
                return right;
            }

            @Override
            public Map<String, Long> contentTypes(Map<String, Long> right) {
                Map<String, Long> found = new TreeMap<>(right);
                found.remove("activities.activity");
                return found;
            }
        };
        assertThat(differences(lacking)).containsOnlyKeys("conversations_conversation.target_id");
    }

    @Test
    public void aFileThatIsAlteredIsNamed() {
        assertSpoiltFilesAreNamed(file -> Files.writeString(file, "x", StandardOpenOption.APPEND));
    }

    @Test
    public void aFileThatIsLostIsNamed() {
        assertSpoiltFilesAreNamed(Files::delete);
    }

    private static void assertSpoiltFilesAreNamed(Spoiling spoiling) {
        SpoiltFiles fault = new SpoiltFiles(target.media(), spoiling);
        assertThat(differences(fault).values().stream().mapToLong(Long::valueOf).sum())
                .isEqualTo(fault.spoilt())
                .isPositive();
    }

    /** What is found to be wrong, by table and column: how often. */
    private static Map<String, Long> differences(Fault fault) {
        List<Finding> problems = Refusals.of(
                () -> WORKSHOP.archive().rehearse(target, Choices.NONE, real -> new FaultyTransaction(real, fault)));
        Map<String, Long> found = new TreeMap<>();
        problems.forEach(problem -> found.merge(name(problem), problem.count(), Long::sum));
        return found;
    }

    private static String name(Finding problem) {
        assertThat(problem.where().id()).as("the row's id of " + problem).isPositive();
        ResolvedModel model = models.model(problem.where().model()).orElseThrow();
        return model.table().columns().stream()
                .filter(column ->
                        model.field(column.name()).equals(problem.where().field()))
                .findFirst()
                .map(column -> name(model, column))
                .orElse(model.table().name() + ".id");
    }

    private static String name(ResolvedModel model, Column column) {
        return model.table().name() + "." + column.name();
    }
}
