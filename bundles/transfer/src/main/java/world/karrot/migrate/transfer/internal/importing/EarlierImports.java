package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.ReceiptSummary;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Knows an archive again.
 *
 * @param archive its id, which nobody else's has
 */
record EarlierImports(String archive, ImportTransaction target) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A manifest is no more to be trusted than the rest of its archive: what is no id in it is not taken for one. */
    static EarlierImports of(Survey survey, Archive archive, ImportTransaction target) throws IOException {
        String id = survey.manifest()
                .map(Manifest::id)
                .filter(given -> UUID.matcher(given).matches())
                .orElse("");
        return new EarlierImports(id.isEmpty() ? archive.sha256() : id, target);
    }

    /** Says of each import of this archive that was not undone when it was. */
    void warn(Findings warnings) {
        target.receipts().stream()
                .filter(receipt -> receipt.archive().equals(archive))
                .forEach(receipt -> warnings.add(
                        "This archive was imported here on " + date(receipt) + " (receipt " + receipt.number() + ")",
                        Place.NOWHERE,
                        "karrot:undo " + receipt.number() + " takes that import back."));
    }

    private static LocalDate date(ReceiptSummary receipt) {
        return LocalDate.ofInstant(receipt.importedAt(), ZoneOffset.UTC);
    }
}
