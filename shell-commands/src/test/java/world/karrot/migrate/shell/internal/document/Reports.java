package world.karrot.migrate.shell.internal.document;

import static world.karrot.migrate.api.content.Model.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.FirstDay.Deed;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Absent;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.api.transfer.ImportReport.Stage;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.document.Report.Outcome;
import world.karrot.migrate.shell.internal.document.Report.Target;

/** Reports in which every text that an archive or a database could fill is the same. */
final class Reports {
    private Reports() {}

    static Report done(Outcome outcome, String text) {
        ImportReport done = new ImportReport(
                new Stage.Rehearsed(new ImportReport.Compared(39, 7, new KeyChecks(38, 2))),
                new ImportReport.Arrival(
                        List.of(new ImportReport.Group(3, Optional.of(41L), text)),
                        List.of(new ModelCount("users.user", 30), new ModelCount("tools.tool", 1)),
                        new ImportReport.People(
                                5,
                                30,
                                28,
                                2,
                                List.of(new ImportReport.Added(
                                        4,
                                        8,
                                        List.of(new ModelCount("users.user", 1), new ModelCount("tools.tool", 3))))),
                        7,
                        List.of(
                                new Absent("users.user", 5, Reason.HERE_ALREADY),
                                new Absent("users.user", 3, Reason.PEOPLE_FILE))),
                List.of(finding(text)),
                List.of(finding(text)),
                new FirstDay(
                        Optional.of(Instant.EPOCH), true, Duration.ofDays(8), List.of(new Deed("users.user", text, 5))),
                contents(text));
        return reporter(text)
                .done(outcome, done, List.of("Groups, with their numbers here:", "  41  " + text, "Import complete"));
    }

    static Report refused(String text) {
        RefusedException refusal = new RefusedException(List.of(finding(text), finding(text)), List.of(finding(text)));
        return reporter(text).failed(new Failure("", List.of(text), refusal), Optional.of(contents(text)));
    }

    private static Finding finding(String text) {
        return Finding.of("\"" + text + "\" is taken", new Place(text, text, text, 4L, text, 9L), text)
                .counted(12);
    }

    private static Contents contents(String text) {
        Map<String, String> versions = Map.of(text, text);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                text,
                Instant.EPOCH,
                text,
                new Manifest.Source(text, List.of(3L), versions),
                versions,
                List.of(),
                new Manifest.Files(7, 8_000));
        return new Contents(
                List.of(new Group(3, text)),
                List.of(
                        new ModelCount("users.user", 38),
                        new ModelCount("tools.tool", 1),
                        new ModelCount("tools.loan", 0),
                        new ModelCount(text, 0)),
                7,
                8_000,
                Optional.of(manifest),
                List.of());
    }

    private static Reporter reporter(String text) {
        ImportChoices choices = new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(), Map.of(), Set.of());
        ImportRequest request = new ImportRequest(
                Optional.empty(), Path.of("/tmp", text.replace('/', '_')), Optional.empty(), choices, "", false, true);
        return new Reporter(
                request,
                new Target(text, text),
                List.of(
                        content("core", model("users.user", "person", "people")),
                        content(text, model("tools.tool"), model("tools.loan", text))));
    }

    private static Content content(String name, Model... models) {
        return new Content(name, "", "", false, List.of(models), List.of(), List.of());
    }
}
