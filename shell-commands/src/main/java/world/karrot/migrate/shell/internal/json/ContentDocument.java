package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.shell.internal.feature.ContentFeature;
import world.karrot.migrate.shell.internal.report.Listing;

/**
 * What karrot:content lists or has done.
 *
 * @param contents what there is, as it is now
 * @param changed what was added or removed; null where nothing was to be
 */
public record ContentDocument(List<Offered> contents, List<String> changed) {
    /**
     * A content.
     *
     * @param installed yes, no or always
     */
    public record Offered(String name, String installed, String moves) {
        static Offered of(List<String> row) {
            return new Offered(row.get(0), row.get(1), row.get(2));
        }
    }

    public static ContentDocument of(Listing contents) {
        return new ContentDocument(offered(contents), null);
    }

    public static ContentDocument changed(Listing contents, List<ContentFeature> changed) {
        return new ContentDocument(
                offered(contents), changed.stream().map(ContentFeature::name).toList());
    }

    private static List<Offered> offered(Listing contents) {
        return contents.rows().stream().map(Offered::of).toList();
    }
}
