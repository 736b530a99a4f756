package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.shell.internal.feature.ContentFeature;
import world.karrot.migrate.shell.internal.feature.OfferedContent;

/**
 * What karrot:content lists or has done.
 *
 * @param contents what there is, as it is now
 * @param changed what was added or removed; null where nothing was to be
 */
public record ContentDocument(List<OfferedContent> contents, List<String> changed) {
    public static ContentDocument changed(List<OfferedContent> contents, List<ContentFeature> changed) {
        return new ContentDocument(
                contents, changed.stream().map(ContentFeature::name).toList());
    }
}
