package world.karrot.migrate.transfer.internal.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Holdings;

/** Counts what an archive holds. Karrot repeats people and files that several groups share; they count once. */
final class Tally implements ArchiveVisitor {
    private final Progress progress;
    private final Findings problems = new Findings();
    private final Holdings holdings = new Holdings();
    private final Set<String> files = new HashSet<>();

    Tally(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        progress.report("Reading " + model, 0);
        Consumer<Row> count = holdings.rows(model);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            count.accept(row);
        }
    }

    @Override
    public void exact(String model, Rows rows) {
        // belongs to rows that are counted
    }

    @Override
    public void standIns(String model, Rows rows) {
        // belongs to rows that are not in the archive
    }

    @Override
    public void file(String path, long size, InputStream content) {
        if (files.add(path)) {
            holdings.file(size);
        }
    }

    @Override
    public void manifest(Manifest read) {
        holdings.manifest(read);
    }

    @Override
    public void unknown(String member) {
        problems.add("This is nothing that belongs into an archive", Place.member(member), "");
    }

    @Override
    public void problem(Finding problem) {
        problems.add(problem);
    }

    Contents contents() {
        holdings.unproven().forEach(problems::add);
        return holdings.contents(problems.list());
    }
}
