package world.karrot.migrate.transfer.internal.importing.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/**
 * Knows an archive again.
 *
 * @param archive its id, which nobody else's has
 * @param warnings one for each import of it that was not undone: when it was
 */
public record EarlierImports(String archive, List<Finding> warnings) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A manifest is no more to be trusted than the rest of its archive: what is no id in it is not taken for one. */
    public static EarlierImports of(Survey survey, Archive archive, ImportTransaction target) throws IOException {
        String id = survey.manifest()
                .map(Manifest::id)
                .filter(given -> UUID.matcher(given).matches())
                .orElse("");
        return of(id.isEmpty() ? archive.sha256() : id, target);
    }

    private static EarlierImports of(String archive, ImportTransaction target) {
        List<Finding> warnings = target.receipts().stream()
                .filter(receipt -> receipt.archive().equals(archive))
                .map(EarlierImports::warning)
                .toList();
        return new EarlierImports(archive, warnings);
    }

    private static Finding warning(ReceiptSummary receipt) {
        return Finding.of(
                "This archive was imported here on " + date(receipt) + " (receipt " + receipt.number() + ")",
                "karrot:undo " + receipt.number() + " takes that import back.");
    }

    private static LocalDate date(ReceiptSummary receipt) {
        return LocalDate.ofInstant(receipt.importedAt(), ZoneOffset.UTC);
    }
}
