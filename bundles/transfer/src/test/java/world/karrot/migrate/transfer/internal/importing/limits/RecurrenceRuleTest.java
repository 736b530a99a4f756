package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class RecurrenceRuleTest {
    @Test
    public void whatKarrotWritesIsARule() {
        for (String rule : List.of(
                "FREQ=WEEKLY;BYDAY=MO,TU,SA",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;BYWEEKDAY=MO,TU",
                "FREQ=DAILY;COUNT=12",
                "FREQ=MONTHLY;BYMONTHDAY=1",
                "RRULE:FREQ=MONTHLY;BYDAY=+1MO,-1FR;BYSETPOS=1",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=10;BYMINUTE=0;BYSECOND=0;WKST=MO",
                "freq=yearly;bymonth=2;bymonthday=29",
                "FREQ=WEEKLY;UNTIL=20240229T000000",
                "FREQ=WEEKLY;UNTIL=20240229",
                "FREQ=WEEKLY;UNTIL=20240101",
                "FREQ=WEEKLY;UNTIL=20241231",
                "DTSTART:20240101T100000\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20300101T000000",
                "DTSTART:20240101T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20300101T000000Z",
                "DTSTART:20240101T100000\r\nFREQ=MONTHLY;BYWEEKNO=-1;BYYEARDAY=366")) {
            assertThat(RecurrenceRule.objection(rule)).as(rule).isEmpty();
        }
    }

    @Test
    public void whatIsNoSingleRuleIsNone() {
        for (String rule : List.of(
                "",
                " ",
                "WEEKLY",
                "FREQ",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "BYDAY=MO",
                "FREQ=WEEKLY;",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=0MO",
                "FREQ=WEEKLY;FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;INTERVAL=-1",
                "FREQ=WEEKLY;COUNT=many",
                "FREQ=MONTHLY;BYMONTH=13",
                "FREQ=MONTHLY;BYMONTH=-1",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=WEEKLY;BYWEEKDAY=XX",
                "FREQ=WEEKLY;UNTIL=20300001",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYSETPOS=99999999999",
                "FREQ=WEEKLY;UNTIL=20230229",
                "FREQ=WEEKLY;UNTIL=20231301",
                "FREQ=WEEKLY;UNTIL=99991231T235959",
                "FREQ=WEEKLY;UNTIL=tomorrow",
                "FREQ=WEEKLY;UNTIL=20300101T000000Z",
                "DTSTART:20240101T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20300101T000000",
                "FREQ=WEEKLY;COLOUR=RED",
                "EXRULE:FREQ=WEEKLY",
                "RRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY",
                "RRULE:FREQ=WEEKLY\nEXDATE:20240101T100000",
                "DTSTART:20240101T100000",
                "DTSTART:tomorrow\nRRULE:FREQ=DAILY",
                "DTSTART:20240101T100000\nDTSTART:20240101T100000\nFREQ=DAILY",
                "FREQ=YEARLY;BYYEARDAY=" + "1,".repeat(1000) + "1")) {
            assertThat(RecurrenceRule.objection(rule)).as(rule).contains("cannot be read as one recurrence rule");
        }
    }

    @Test
    public void aRuleMayHaveAThousandCharactersAndNoMore() {
        String start = "FREQ=YEARLY;BYYEARDAY=";
        String rule = start + "11,".repeat((1000 - start.length()) / 3 - 1) + "1".repeat(3);

        assertThat(rule).hasSize(1000);
        assertThat(RecurrenceRule.objection(rule)).isEmpty();
        assertThat(RecurrenceRule.objection(rule + " ")).isPresent();
    }

    @Test
    public void nothingIsDoneMoreOftenThanDaily() {
        for (String rule : List.of(
                "FREQ=HOURLY",
                "FREQ=MINUTELY;INTERVAL=9",
                "freq=secondly;count=1",
                "FREQ=DAILY;BYHOUR=1,2",
                "FREQ=YEARLY;BYMINUTE=1,2",
                "FREQ=WEEKLY;BYSECOND=1,2,3")) {
            assertThat(RecurrenceRule.objection(rule))
                    .as(rule)
                    .contains("is a rule that repeats more often than daily");
        }
    }
}
