package world.karrot.migrate.shell.internal.document;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.shell.internal.document.Report.Compared;
import world.karrot.migrate.shell.internal.document.Report.Pictures;
import world.karrot.migrate.shell.internal.report.ImportLines;
import world.karrot.migrate.shell.internal.report.PictureLines;

/** How it was made sure that all is there, and what was made of pictures, in the words of the console. */
final class CheckedPart {
    private CheckedPart() {}

    /** Nothing where nothing was loaded. */
    static Html of(Report report) {
        Compared compared = report.compared();
        if (compared == null) {
            return Html.NOTHING;
        }
        List<String> lines = new ArrayList<>();
        lines.add(ImportLines.compared(compared.rows(), compared.files()));
        lines.add(ImportLines.keys(compared.keys().bySets(), compared.keys().byDatabase()));
        Pictures sizes = report.pictures();
        if (sizes != null) {
            lines.add(PictureLines.counts(sizes.made(), sizes.present(), sizes.failed()));
        }
        return Html.section("Checks and pictures", Html.all(Html.texts("p", lines)));
    }
}
