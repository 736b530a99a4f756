package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/**
 * What PostgreSQL takes and Karrot cannot read is refused: some of it would stop Karrot's pages or jobs for everybody.
 */
public class UnreadableValuesTest {
    /** A column, and a value for the first row of it in group 1. */
    private static final String[] BY_TYPE = {
        "groups_group.last_active_at 'infinity'",
        "groups_group.sent_summary_up_to '0044-03-15 BC'",
        "groups_group.latitude 'NaN'",
        "users_user.last_login '10000-01-01'",
        "users_user.longitude '-Infinity'",
        "places_place.archived_at '-infinity'",
        "activities_activity.date 'empty'",
        "history_history.payload '{\"a\": [1e400]}'",
        "history_history.before '{\"a\": 12345678901234567890123456789012345678901}'"
    };

    private static final String[] DECLARED = {
        "groups_group.timezone 'Mars/Olympus'",
        "groups_group.status 'closed'",
        "groups_group.theme 'neon'",
        "places_place.default_view 'map'",
        "places_place.weeks_in_advance 53",
        "activities_activityseries.rule 'FREQ=HOURLY'",
        "activities_activityseries.duration '-00:00:01'",
        "applications_application.status 'maybe'",
        "issues_issue.status 'open'",
        "issues_issue.type 'brawl'",
        "issues_option.type 'fire'"
    };

    private static final String[] RANGES = {"'(,)'", "'[2020-01-01,infinity)'"};

    private static final String[] RULES = {"'daily'", "'FREQ=DAILY;BYHOUR=1,2'"};

    private static final String CHANGE = """
            UPDATE %1$s SET "%2$s" = %3$s WHERE id = (SELECT min(id) FROM %1$s)""";

    @Rule
    public final Workshop workshop = new Workshop();

    private static String change(String value) {
        String[] words = value.split("[. ]", 3);
        return CHANGE.formatted((Object[]) words);
    }

    private static String[] changes(String... values) {
        return List.of(values).stream().map(UnreadableValuesTest::change).toArray(String[]::new);
    }

    private List<String> refused(String... values) throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, changes(values));
        return Stranger.refused(workshop.exported(Contents.ALL, source, 1L), workshop.instance(Fixture.SAMPLE));
    }

    private static List<String> fields(String... values) {
        List<String> fields = new ArrayList<>();
        for (String value : values) {
            fields.add(", field " + value.split("[. ]", 3)[1] + ",");
        }
        return fields;
    }

    private void namesEach(String... values) throws Exception {
        List<String> problems = refused(values);
        assertThat(problems).hasSize(values.length);
        for (String field : fields(values)) {
            assertThat(problems)
                    .as(field)
                    .anySatisfy(problem -> assertThat(problem).contains(field, ", id ", "Correct it on the source"));
        }
        assertThat(problems).noneMatch(problem -> problem.contains("Mars") || problem.contains("neon"));
    }

    @Test
    public void valuesThatAreOddByTheirTypeAreAllNamed() throws Exception {
        namesEach(BY_TYPE);
    }

    @Test
    public void valuesThatAreDeclaredToBeOddAreAllNamed() throws Exception {
        namesEach(DECLARED);
    }

    @Test
    public void rangesWithoutEndsAreRefused() throws Exception {
        for (String range : RANGES) {
            assertThat(refused("activities_activity.date " + range))
                    .as(range)
                    .singleElement()
                    .asString()
                    .contains("activities.activity, id ", "field date", "is not a time range that begins and ends");
        }
    }

    @Test
    public void rulesThatStopKarrotsHourlyWorkAreRefused() throws Exception {
        for (String rule : RULES) {
            assertThat(refused("activities_activityseries.rule " + rule))
                    .as(rule)
                    .singleElement()
                    .asString()
                    .containsPattern(
                            "field rule, line 1: The value (cannot be read|is a rule that repeats more often)");
        }
    }
}
