package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeFalse;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What {@link LimitCheck} makes of names of time zones, of which each Java and each PostgreSQL knows others. */
public class TimeZoneLimitTest {
    @Rule
    public final Target target = new Target();

    private LimitCheck check;

    @Before
    public void begin() {
        check = new LimitCheck(target.transaction(), model -> "");
    }

    @Test
    public void aZoneThatExistsWillDoAndSoWillNone() {
        assertThat(objection("Europe/Berlin")).isEmpty();
        assertThat(objection("")).isEmpty();
    }

    @Test
    public void aZoneThatDoesNotExistIsRefused() {
        assertThat(objection("Mars/Olympus")).contains("is no time zone that exists");
    }

    @Test
    public void aZoneThatOnlyTheDatabaseKnowsIsRefused() {
        Set<String> others = new TreeSet<>(target.transaction().timeZones());
        others.removeAll(ZoneId.getAvailableZoneIds());

        assumeFalse(others.isEmpty());
        assertThat(objection(others.iterator().next())).isPresent();
    }

    @Test
    public void aZoneThatOnlyJavaKnowsIsRefused() {
        Set<String> others = new TreeSet<>(ZoneId.getAvailableZoneIds());
        others.removeAll(target.transaction().timeZones());

        assumeFalse(others.isEmpty());
        assertThat(objection(others.iterator().next())).isPresent();
    }

    /** It takes the database longer than all else that is asked of a row. */
    @Test
    public void theDatabaseIsAskedOnce() {
        objection("Europe/Berlin");
        target.transaction().close();

        assertThat(objection("Europe/Lisbon")).isEmpty();
    }

    private Optional<String> objection(String zone) {
        return check.objection(
                target.table("groups_group").column("timezone").orElseThrow(), List.of(new Limit.TimeZone()), zone);
    }
}
