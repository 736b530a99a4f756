package world.karrot.migrate.transfer.internal.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * What a bundle's own exporter writes of one model, looked at as an import will look at it: whatever is wrong would
 * otherwise be found on the target, where nobody can correct it.
 */
final class OwnRows {
    private final ResolvedModel model;
    private final ModelExporter exporter;
    private final Findings problems = new Findings();
    private final Set<FileUse> files = new HashSet<>();
    private final List<String> fileColumns;
    private long rows;
    private long last;

    private OwnRows(ResolvedModel model, ModelExporter exporter) {
        this.model = model;
        this.exporter = exporter;
        this.fileColumns =
                model.traits(Trait.FileIn.class).map(Trait.FileIn::column).toList();
    }

    /**
     * Has the exporter write them.
     *
     * @throws RefusedException with all that is wrong with them
     */
    static OwnRows write(
            ResolvedModel model, ModelExporter exporter, Selection selection, ArchiveWriter writer, OutputStream out)
            throws IOException {
        OwnRows own = new OwnRows(model, exporter);
        long said;
        try (OutputStream lines = writer.reading(out, own::note, own::malformed)) {
            said = exporter.export(model, selection, lines);
        }
        own.conclude(said);
        return own;
    }

    private void conclude(long said) {
        if (said != rows) {
            problem("it says that it wrote " + said + " rows, and wrote " + rows, Place.model(model.name()));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.list());
        }
    }

    /** How many there were. */
    long rows() {
        return rows;
    }

    /** Those of some files that they name. */
    List<FileUse> named(List<FileUse> uses) {
        return uses.stream().filter(files::contains).toList();
    }

    private void note(Row row) {
        rows++;
        Object id = row.values().get("id");
        if (!(id instanceof Long number) || number <= last) {
            problem("a row has no id, or none that is greater than the id of the row before", place(row.line()));
        } else {
            last = number;
            fileColumns.forEach(column -> note(number, column, row.values().get(column)));
        }
    }

    private void note(long id, String column, Object path) {
        if (path instanceof String name) {
            files.add(new FileUse(id, column, name));
        }
    }

    private void malformed(Finding line) {
        rows++;
        problem(line.what(), place(line.where().line()));
    }

    private Place place(long line) {
        return Place.model(model.name()).line(line);
    }

    private void problem(String why, Place where) {
        problems.add(exporter + " is wrong: " + why, where, "Update its bundle or have it corrected, or uninstall it.");
    }
}
