package world.karrot.migrate.transfer.internal.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.AccountCount;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportReport.Accounts;
import world.karrot.migrate.api.transfer.ExportReport.Payload;
import world.karrot.migrate.api.transfer.ExportReport.Size;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.Findings;

/** One export: model by model, each model's files before its rows. */
final class ExportRun {
    private final ExportSource source;
    private final Map<String, ModelExporter> exporters;
    private final ArchiveWriter writer;
    private final Advance advance;
    private final FileExport files;
    private final Findings warnings;
    private final List<ModelCount> counts = new ArrayList<>();
    private final Map<String, Map<String, Long>> made = new HashMap<>();
    private Selection selection;
    private long rowBytes;

    ExportRun(
            ExportSource source,
            Selection selection,
            Map<String, ModelExporter> exporters,
            ArchiveWriter writer,
            Findings warnings,
            Advance advance) {
        this.source = source;
        this.selection = selection;
        this.exporters = exporters;
        this.writer = writer;
        this.warnings = warnings;
        this.advance = advance;
        this.files = new FileExport(source.settings().media(), writer, warnings, advance);
    }

    ExportReport run(Path file) throws IOException {
        source.models().refused().forEach(warnings::add);
        for (ResolvedModel model : source.models().models()) {
            export(model);
        }
        for (ResolvedModel model : source.models().models()) {
            exportStandIns(model);
        }
        source.models().models().forEach(this::noteLeftBehind);
        advance.begin("the manifest");
        // All that is asked of the database comes before: once there is an archive, nothing may fail any more.
        List<ModelCount> leftBehind = leftBehind();
        Accounts accounts = accounts();
        long bytes = writer.complete(new ManifestMaker(source, writer, made).make(counts, files));
        // Whoever pressed Ctrl-C came too late, and is yet to be told the password.
        Thread.interrupted();
        Size size = new Size(rowBytes, files.count(), files.bytes());
        return new ExportReport(
                file,
                bytes,
                new Payload(source.groups(), accounts, counts, size),
                leftBehind,
                source.all().in(warnings.list()));
    }

    private void export(ResolvedModel model) throws IOException {
        advance.begin(model.name());
        Set<FileUse> missing = files.export(model, files(model));
        if (!missing.isEmpty()) {
            selection = selection.without(model, missing);
        }
        counts.add(new ModelCount(model.name(), exportRows(model)));
        noteMade(model, selection.made(model));
    }

    /** Those that its rows name. A bundle's own exporter may leave rows out, or change them. */
    private List<FileUse> files(ResolvedModel model) throws IOException {
        List<FileUse> uses = selection.files(model);
        ModelExporter own = exporters.get(model.name());
        return own == null || uses.isEmpty()
                ? uses
                : OwnRows.write(model, own, selection, writer, OutputStream.nullOutputStream())
                        .named(uses);
    }

    /** What this Karrot does not know yet. */
    private void noteMade(ResolvedModel model, Map<String, Long> fields) {
        made.put(model.name(), fields);
        if (model.isMade()) {
            note(
                    fields.get("id"),
                    "These rows were made as Karrot's own upgrade makes them",
                    Place.model(model.name()));
        } else {
            fields.forEach((field, rows) -> note(
                    rows,
                    "This field got the value that Karrot's own upgrade gives it",
                    Place.model(model.name()).field(field)));
        }
    }

    private void note(long rows, String what, Place where) {
        if (rows > 0) {
            warnings.add(Finding.of(what + ", since this Karrot is older and has none", where, "")
                    .counted(rows));
        }
    }

    private void exportStandIns(ResolvedModel model) throws IOException {
        Optional<Trait.StandIn> standIn = model.model().trait(Trait.StandIn.class);
        if (source.namedFormerMembers() && standIn.isPresent()) {
            try (OutputStream lines = new LazyMember(writer, MemberType.STAND_INS, model.name())) {
                selection.copyStandIns(model, standIn.get().known(), lines);
            }
        }
    }

    private long exportRows(ResolvedModel model) throws IOException {
        try (OutputStream lines = new LazyMember(writer, MemberType.EXACT, model.name())) {
            selection.copyExact(model, lines);
        }
        try (OutputStream lines = new LazyMember(writer, MemberType.EARLIER, model.name())) {
            selection.copyEarlier(model, lines);
        }
        MemberType type = model.knownToKarrot() ? MemberType.ROWS : MemberType.EXTRA_ROWS;
        ModelExporter own = exporters.get(model.name());
        try (OutputStream member = writer.open(type, model.name());
                ReportingStream lines = new ReportingStream(member, advance)) {
            long rows = own == null
                    ? selection.copyRows(model, lines)
                    : OwnRows.write(model, own, selection, writer, lines).rows();
            rowBytes += lines.bytes();
            return rows;
        }
    }

    private Accounts accounts() {
        List<AccountCount> counts = source.models().models().stream()
                .flatMap(model -> selection.accounts(model).stream())
                .toList();
        return new Accounts(counts, source.namedFormerMembers());
    }

    private void noteLeftBehind(ResolvedModel model) {
        long rows = selection.countAboutOthers(model);
        if (rows > 0) {
            warnings.add(Finding.of(
                            "These rows are about something that does not come along, so they and all that belongs to them stay"
                                    + " behind",
                            Place.model(model.name()),
                            "If its content was left out, export that too; if it was moved to another group, it is there.")
                    .counted(rows));
        }
    }

    private List<ModelCount> leftBehind() {
        return source.models().unclaimed().stream()
                .map(table ->
                        new ModelCount(source.snapshot().catalogue().model(table.table()), selection.count(table)))
                .filter(count -> count.rows() > 0)
                .toList();
    }
}
