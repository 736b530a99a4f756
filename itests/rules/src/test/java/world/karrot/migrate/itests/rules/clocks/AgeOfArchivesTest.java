package world.karrot.migrate.itests.rules.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.TargetClock;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;

/** Karrot's own archives do not say when they were made, and archives may hold values that their rows do not show. */
public class AgeOfArchivesTest {
    private static final String EXACT = """
            {"field": "lastseen_at", "value": "2019-02-03 04:05:06.789012+00", "ids": "{[4,5)}"}
            """;

    @Rule
    public final Workshop workshop = new Workshop();

    private Journey journey;
    private Unpacked archive;
    private KarrotInstance target;

    @Before
    public void open() throws Exception {
        journey = workshop.karrots(Contents.CORE, KarrotArchive.TWO_GROUPS);
        archive = journey.unpacked();
        target = workshop.instance(Fixture.EMPTY);
    }

    private Instant latest() throws Exception {
        TreeSet<Instant> times = new TreeSet<>();
        for (String model : archive.models()) {
            for (JsonNode row : archive.rows(model)) {
                for (String field : List.of("created_at", "updated_at", "lastseen_at")) {
                    Optional.ofNullable(row.get(field)).ifPresent(time -> times.add(Instant.parse(time.asText())));
                }
            }
        }
        return times.last();
    }

    private Journey handMade(HandMade made) throws Exception {
        Path file = made.in(workshop.folder());
        return new Journey(Contents.CORE, file, Optional.<Password>empty());
    }

    @Test
    public void theLatestTimeInKarrotsOwnArchivesServesAsTheirs() throws Exception {
        FirstDay day = journey.plan(target, Choices.RESUME, TargetClock.ahead(Limits.AGE))
                .firstDay();
        assertThat(day.exportedAt()).contains(latest());
        assertThat(day.guessed()).isTrue();
        assertThat(day.moved()).isGreaterThan(Limits.AGE);
    }

    @Test
    public void anArchiveFromTheFutureIsNoReasonToMoveTimesBack() throws Exception {
        Duration sinceThen = Duration.between(latest(), Instant.now()).plusMinutes(1);
        ImportReport report = journey.rehearse(target, Choices.RESUME, TargetClock.ahead(sinceThen.negated()));
        assertThat(report.firstDay().moved()).isZero();
        assertThat(report.warnings()).extracting(Finding::what).anyMatch(what -> what.contains("clock is ahead"));
    }

    @Test
    public void exactValuesAreMovedLikeThoseInRows() throws Exception {
        Journey exact = handMade(HandMade.from(archive).withFirst("groups.groupmembership.exact", EXACT));
        ImportReport report = exact.importInto(target, Choices.RESUME);
        long seen = Instant.parse("2019-02-03T04:05:06Z").getEpochSecond();
        assertThat(Sql.column(
                        target,
                        "SELECT count(*) FROM groups_group_members WHERE lastseen_at = interval '0.789012 seconds'"
                                + " + to_timestamp("
                                + (seen + report.firstDay().moved().toSeconds()) + ")"))
                .containsExactly("1");
    }

    @Test
    public void exactValuesAreCountedLikeThoseInRows() throws Exception {
        Journey exact = handMade(HandMade.from(archive).withFirst("groups.groupmembership.exact", EXACT));
        assertThat(noticed(exact) - noticed(journey)).isEqualTo(1);
    }

    /** With the clock where nobody else has been away for long. */
    private long noticed(Journey journey) throws Exception {
        Duration back = Duration.between(latest(), Instant.now()).negated();
        return journey.plan(target, Choices.NONE, TargetClock.ahead(back)).firstDay().deeds().stream()
                .filter(deed -> deed.what().contains("they are inactive"))
                .mapToLong(FirstDay.Deed::rows)
                .sum();
    }
}
