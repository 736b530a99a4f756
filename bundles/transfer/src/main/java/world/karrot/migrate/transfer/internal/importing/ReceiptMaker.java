package world.karrot.migrate.transfer.internal.importing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.transfer.internal.importing.load.CompletedRows;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.media.SizeFiles;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** Says what an import made, once all of it is there. */
record ReceiptMaker(PlannedImport run, IdBlocks contentTypes, CompletedRows completed, StagedFiles files) {
    /** @param by who imports */
    Receipt make(String by) {
        return new Receipt(
                run.earlier().archive(), by, contents(), groups(), new Made(rows(), files.files(), folders()));
    }

    private String contents() {
        return run.survey().models().contents().stream()
                .map(content -> content.name() + " " + content.version())
                .collect(joining(", "));
    }

    private List<Long> groups() {
        return run.plan().ids().get(Model.GROUP).targets().boxed().toList();
    }

    private Map<String, IdBlocks> rows() {
        Map<String, IdBlocks> rows = new TreeMap<>();
        run.plan().ids().forEach((model, ids) -> add(rows, table(model), ids.made()));
        completed.made().values().forEach(tables -> tables.forEach((table, ids) -> add(rows, table, ids)));
        add(rows, Catalogue.CONTENT_TYPES, contentTypes);
        return rows;
    }

    /** With those that Karrot or we will make for sizes of the pictures. */
    private List<String> folders() {
        List<String> folders = new ArrayList<>(files.folders());
        folders.addAll(new SizeFiles(run.settings()).missingFolders(pictureFolders()));
        return folders;
    }

    private Set<String> pictureFolders() {
        Set<String> used = files.files().stream()
                .map(file -> Path.of(file).getParent().toString())
                .collect(toSet());
        return run.survey().models().models().stream()
                .flatMap(model -> model.traits(Trait.FileIn.class))
                .filter(file -> !file.sizes().isEmpty() && used.contains(file.folder()))
                .map(Trait.FileIn::folder)
                .collect(toSet());
    }

    private String table(String model) {
        return run.survey().surveys().get(model).table().name();
    }

    private static void add(Map<String, IdBlocks> rows, String table, IdBlocks ids) {
        if (ids.size() > 0) {
            rows.merge(table, ids, IdBlocks::and);
        }
    }
}
