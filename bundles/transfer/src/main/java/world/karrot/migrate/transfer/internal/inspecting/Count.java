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
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Inventory;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.ReadingLimits;

/** Counts what an archive holds. Karrot repeats people and files that several groups share; they count once. */
final class Count implements ArchiveVisitor {
    private final ReadingLimits limits;
    private final Advance advance;
    private final Findings problems = new Findings();
    private final Inventory inventory = new Inventory();
    private final Set<String> files = new HashSet<>();
    private final Kept kept = new Kept();

    Count(ReadingLimits limits, Progress progress) {
        this.limits = limits;
        this.advance = new Advance(progress, "Reading", 0);
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        advance.begin(model);
        Consumer<Row> counted = inventory.rows(model);
        rows.forEach(row -> {
            counted.accept(row);
            advance.row();
            check();
        });
    }

    private void check() {
        limits.check(0, 0, kept.notes() + inventory.kept());
    }

    @Override
    public void file(String path, long size, InputStream content) {
        advance.file();
        if (files.add(path)) {
            inventory.file(size);
            kept.add(path);
            check();
        }
    }

    @Override
    public void manifest(Manifest read) {
        inventory.manifest(read);
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
        inventory.unproven().forEach(problems::add);
        return inventory.contents(problems.list());
    }
}
