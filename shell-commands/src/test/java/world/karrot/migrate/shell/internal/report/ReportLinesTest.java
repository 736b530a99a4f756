package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.instance.AccountCount;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.FirstDay.Deed;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Absent;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.api.transfer.ImportReport.Stage;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.api.transfer.PictureReport;

public final class ReportLinesTest {

    private static final ImportReport.Added ADDED =
            new ImportReport.Added(4, 8, List.of(new ModelCount("places.place", 1_300)));

    private static final Finding MISSING =
            Finding.of("A file is missing", Place.model("places.place").row(4L).field("photo"), "Put it back");

    private static ExportReport export() {
        return new ExportReport(
                Path.of("/tmp/export.tar.xz.gpg"),
                1_500,
                new ExportReport.Payload(
                        List.of(
                                new GroupSummary(3, "Hills", 1, 1, Instant.EPOCH),
                                new GroupSummary(17, "Sea", 20, 3_000, Instant.EPOCH)),
                        new ExportReport.Accounts(
                                List.of(new AccountCount("members", 21), new AccountCount("pending applicants", 2)),
                                false),
                        List.of(new ModelCount("groups.group", 2), new ModelCount("places.place", 12_345)),
                        new ExportReport.Size(2_000_000, 1, 30_000)),
                List.of(new ModelCount("messages_message", 7)),
                List.of(MISSING));
    }

    @Test
    public void exportSaysWhatWentAlongAndWhatStayed() {
        assertEquals(
                """
                Exported 2 groups:
                  3  Hills  1 member, 1 activity
                  17  Sea   20 members, 3,000 activities
                Accounts: members 21, pending applicants 2; nobody else's account goes along, and no name of others
                What went along, with the number of rows:
                  groups.group             2
                  places.place        12,345
                  and 1 media file
                Left behind, because nothing that is installed moves these models, or because you left them out:
                  messages_message             7
                To take it along: karrot:content add issues
                Warnings:
                  1. A file is missing
                     at places.place, id 4, field photo
                     Put it back
                Archive: /tmp/export.tar.xz.gpg (1.5 kB)
                Password: in /tmp/password
                """,
                text(ExportLines.of(
                        export(), Optional.of("To take it along: karrot:content add issues"), "in /tmp/password")));
    }

    @Test
    public void aDryRunSaysHowLargeAnArchiveWouldBe() {
        assertEquals("""
                Would export 2 groups:
                  3  Hills  1 member, 1 activity
                  17  Sea   20 members, 3,000 activities
                Accounts: members 21, pending applicants 2; nobody else's account goes along, and no name of others
                What would go along, with the number of rows:
                  groups.group             2
                  places.place        12,345
                  and 1 media file
                Left behind, because nothing that is installed moves these models, or because you left them out:
                  messages_message             7
                Warnings:
                  1. A file is missing
                     at places.place, id 4, field photo
                     Put it back
                Rows: 2.0 MB as JSON
                Media files: 30.0 kB
                Archive: 1.5 kB, compressed and encrypted as in an export
                An export takes about as long as this did: 5 min
                Dry run complete: nothing was written
                """, text(ExportLines.ofDryRun(export(), Optional.empty(), Duration.ofMinutes(5))));
    }

    @Test
    public void importSaysWhatBecameOfGroupsAndPeople() {
        assertEquals("""
                Groups, with their numbers in the archive:
                  3  Hills
                What arrived, with the number of rows:
                  groups.group             1
                  and 0 media files
                Read back and compared with the archive: 12,345 rows and 1 media file
                Foreign keys: 38 proved for all rows at once, 2 checked by the database row by row
                Left out on request:
                  messages.message             9
                People:
                  1,200 were here already and stay as they are
                  3 have new accounts
                  2 of these have an e-mail address that counts as verified, on the source's word alone
                  0 anonymous accounts stand in for people who did not come along
                New rows that name people who were here already, by their numbers in the archive and here:
                  4  8  places.place 1,300
                What Karrot will do by itself in the first 24 hours:
                  members who leave: 1,200
                The archive was made on 1970-01-01 00:00 UTC
                Changed on the way:
                  1. User names were taken
                     3 places in all
                """, text(ImportLines.of(imported(Optional.empty()))));
    }

    private static ImportReport imported(Optional<Long> receipt) {
        ImportReport.Compared compared = new ImportReport.Compared(12_345, 1, new KeyChecks(38, 2));
        return new ImportReport(
                receipt.<Stage>map(number -> new Stage.Imported(
                                compared, number, Optional.of(new PictureReport(1_200, 3, 1, List.of()))))
                        .orElse(new Stage.Rehearsed(compared)),
                new ImportReport.Arrival(
                        List.of(new ImportReport.Group(3, Optional.of(41L), "Hills")),
                        List.of(new ModelCount("groups.group", 1)),
                        new ImportReport.People(1_200, 3, 2, 0, List.of(ADDED)),
                        0,
                        List.of(new Absent("messages.message", 9, Reason.LEFT_OUT))),
                List.of(Finding.of("User names were taken", "").counted(3)),
                List.of(),
                new FirstDay(
                        Optional.of(Instant.EPOCH),
                        false,
                        Duration.ZERO,
                        List.of(new Deed("groups.groupmembership", "members who leave", 1_200))),
                InspectLinesTest.contents(Optional.empty()));
    }

    @Test
    public void onlyARealImportSaysWhereGroupsAreNowAndHowToTakeItBack() {
        assertEquals("""
                Groups, with their numbers here:
                  41  Hills
                Receipt 4: karrot:undo 4 takes this import back
                """, text(ReceiptLines.of(imported(Optional.of(4L)))));
        assertEquals(List.of(), ReceiptLines.of(imported(Optional.empty())));
    }

    @Test
    public void receiptsNameTheirGroupsAsTheyAreCalledNow() {
        ReceiptSummary receipt = new ReceiptSummary(
                4, Instant.EPOCH, "root", "0f8fad5b-d9cb-469f-a165-70867728950e", List.of(41L, 42L), 1_200, 3);
        GroupSummary group = new GroupSummary(41, "Hills", 0, 0, Instant.EPOCH);
        assertEquals(
                List.of(List.of("4", "1970-01-01 00:00 UTC", "root", "0f8fad5b", "41 Hills, 42 (gone)", "1200", "3")),
                Listings.receipts(List.of(receipt), List.of(group)).rows());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
