package world.karrot.migrate.shell.internal.document;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.shell.internal.report.FirstDayLines;

/** What Karrot will do by itself on the first day, in the words of the console. */
final class FirstDayPart {
    private FirstDayPart() {}

    /** Nothing when it is not known. */
    static Html of(Report.FirstDay day) {
        return day == null
                ? Html.NOTHING
                : Html.section(
                        FirstDayLines.TITLE,
                        Html.all(List.of(
                                Html.element("ul", Html.texts("li", FirstDayLines.deeds(day.deeds()))),
                                Html.all(Html.texts("p", times(day))))));
    }

    private static List<String> times(Report.FirstDay day) {
        return FirstDayLines.times(
                Optional.ofNullable(day.exportedAt()).map(Instant::parse).orElse(null),
                day.guessed(),
                Duration.ofSeconds(day.movedSeconds()));
    }
}
