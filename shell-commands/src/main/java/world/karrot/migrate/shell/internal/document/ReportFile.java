package world.karrot.migrate.shell.internal.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.shell.internal.console.Invocation;
import world.karrot.migrate.shell.internal.console.Warnings;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.file.NewFile;

/** Where a report goes, if one is wanted. The file is made before anything is imported, so that it cannot fail then. */
public final class ReportFile implements AutoCloseable {
    private final Optional<NewFile> file;
    private final Invocation invocation;
    private Optional<String> lost = Optional.empty();

    ReportFile(Optional<NewFile> file, Invocation invocation) {
        this.file = file;
        this.invocation = invocation;
    }

    /**
     * Makes the file, if there is to be one.
     *
     * @param invocation of the command that writes it
     * @param name as it was typed, or null when no report is wanted
     */
    public static ReportFile create(Session session, Invocation invocation, String name) {
        return new ReportFile(
                Optional.ofNullable(name).map(Folder.of(session)::file).map(path -> NewFile.create("The report", path)),
                invocation);
    }

    /** What came out is more important than that it is written: should the disk fail now, that is told last. */
    public void write(Supplier<Report> report) {
        file.ifPresent(wanted -> {
            try {
                wanted.write(invocation.in(text(wanted, report.get())));
                wanted.keep();
            } catch (MigrationException | IOException e) {
                lost = Optional.of("There is no report. " + e.getMessage());
            }
        });
    }

    /** Says that there is none, if it was wanted, beside a failure that is more important. */
    public void warnOfLoss() {
        lost.ifPresent(Warnings::print);
    }

    /**
     * Makes sure that there is one, if it was wanted.
     *
     * @throws MigrationException when there is none
     */
    public void requireWritten() {
        lost.ifPresent(why -> {
            throw new MigrationException(why);
        });
    }

    private static String text(NewFile wanted, Report report) throws IOException {
        return wanted.path().toString().endsWith(".html") ? ReportPage.of(report) : DocumentText.of(report);
    }

    /** A line that says where it is. */
    public List<String> line() {
        return file.filter(wanted -> lost.isEmpty()).map(wanted -> "Report: in " + wanted.path()).stream()
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
