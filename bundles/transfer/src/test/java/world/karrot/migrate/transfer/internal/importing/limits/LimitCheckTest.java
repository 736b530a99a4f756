package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.transfer.internal.importing.Target;

public class LimitCheckTest {
    private static final Limit STATUS = new Limit.OneOf(Set.of("playground", "active", "inactive"));
    private static final Limit WEEKS = new Limit.Between(0, 52);
    private static final Limit YEAR = new Limit.Lasting(Duration.ofDays(366));

    @Rule
    public final Target target = new Target();

    private LimitCheck check;

    @Before
    public void begin() {
        check = new LimitCheck(target.transaction(), model -> "Correct " + model);
    }

    @Test
    public void whatTheColumnCannotHoldIsRefusedWhateverIsDeclared() {
        assertThat(objection("places_place", "weeks_in_advance", "many", WEEKS)).contains("is not a whole number");
        assertThat(objection("groups_group", "name", null)).contains("may not be empty");
        assertThat(objection("groups_group", "name", "Kitchen")).isEmpty();
    }

    @Test
    public void noValueBreaksNoLimit() {
        assertThat(objection("activities_activityseries", "duration", null, YEAR))
                .isEmpty();
        assertThat(objection("groups_group", "timezone", null, new Limit.TimeZone(), STATUS))
                .isEmpty();
    }

    @Test
    public void ofThoseThatKarrotKnowsEveryOneWillDo() {
        assertThat(objection("groups_group", "status", "playground", STATUS)).isEmpty();
        assertThat(objection("groups_group", "status", "closed", STATUS))
                .contains("is none of those that Karrot knows: active, inactive, playground");
    }

    @Test
    public void aNumberMayBeAtEitherEndAndNotBeyond() {
        for (long within : List.of(0L, 52L)) {
            assertThat(objection("places_place", "weeks_in_advance", within, WEEKS))
                    .isEmpty();
        }
        for (long beyond : List.of(-1L, 53L)) {
            assertThat(objection("places_place", "weeks_in_advance", beyond, WEEKS))
                    .contains("is not from 0 to 52");
        }
    }

    @Test
    public void aDurationMayBeNothingOrTheMostAndNotBeyond() {
        for (String within : List.of("00:00:00", "366 00:00:00")) {
            assertThat(lasting(within)).as(within).isEmpty();
        }
        for (String beyond : List.of("-1 23:59:59", "366 00:00:01")) {
            assertThat(lasting(beyond)).as(beyond).contains("is not from 0 to 366 days long");
        }
    }

    @Test
    public void theDatabasesOwnSpellingCountsLikeAnyOther() {
        assertThat(objection("groups_group", "status", new Literal("active"), STATUS))
                .isEmpty();
        assertThat(objection("places_place", "weeks_in_advance", new Literal("53"), WEEKS))
                .contains("is not from 0 to 52");
    }

    @Test
    public void aRuleMustNotRepeatMoreOftenThanDaily() {
        assertThat(rule("FREQ=WEEKLY")).isEmpty();
        assertThat(rule("FREQ=HOURLY")).contains("is a rule that repeats more often than daily");
    }

    @Test
    public void theFirstLimitThatIsBrokenIsNamed() {
        Limit others = new Limit.OneOf(Set.of("open"));

        assertThat(objection("groups_group", "status", "closed", others, STATUS))
                .contains("is none of those that Karrot knows: open");
        assertThat(objection("groups_group", "status", "active", STATUS, others))
                .contains("is none of those that Karrot knows: open");
    }

    @Test
    public void whatCanBeDoneDependsOnTheModel() {
        assertThat(check.correction("places.place")).isEqualTo("Correct places.place");
    }

    private Optional<String> lasting(String duration) {
        return objection("activities_activityseries", "duration", duration, YEAR);
    }

    private Optional<String> rule(String rule) {
        return objection("activities_activityseries", "rule", rule, new Limit.Recurrence());
    }

    private Optional<String> objection(String table, String name, Object value, Limit... limits) {
        Column column = target.table(table).column(name).orElseThrow();
        return check.objection(column, List.of(limits), value);
    }
}
