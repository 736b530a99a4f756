package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Warns where source and target are not of the same version. Karrot's own archives do not say theirs. */
public record Versions(Survey survey, List<Content> installed, Catalogue target) {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(\\.[\\w-]{1,40})?");
    /** Only such names are repeated in a report; an archive may say anything. */
    private static final Pattern MIGRATION = Pattern.compile("\\w{1,200}");

    void compare(Findings warnings) {
        survey.manifest().ifPresent(manifest -> {
            compareContents(manifest, warnings);
            compareMigrations(manifest, warnings);
        });
    }

    /** What an older bundle wrote, a newer one has to understand; the other way round nobody promises anything. */
    private void compareContents(Manifest manifest, Findings warnings) {
        installed.forEach(content -> {
            Matcher there = VERSION.matcher(manifest.contents().getOrDefault(content.name(), ""));
            Matcher here = VERSION.matcher(content.version());
            if (there.matches() && here.matches() && isNewer(there, here)) {
                warnings.add(
                        "Version " + there.group() + " of content " + content.name() + " wrote this archive, and "
                                + here.group() + " is installed here",
                        Place.NOWHERE,
                        "Update " + content.bundle() + ", so that it knows all that the archive may hold.");
            }
        });
    }

    private static boolean isNewer(Matcher there, Matcher here) {
        for (int part = 1; part <= 3; part++) {
            int order = Integer.compare(Integer.parseInt(there.group(part)), Integer.parseInt(here.group(part)));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private void compareMigrations(Manifest manifest, Findings warnings) {
        for (String app : apps()) {
            String there = manifest.source().migrations().get(app);
            String here = target.migrations().get(app);
            if (there != null && here != null && !there.equals(here)) {
                warnings.add(
                        "The source's tables of " + app + " are at migration " + shown(there) + ", and the target's at "
                                + here,
                        Place.NOWHERE,
                        "It is best to bring both to the same version of Karrot; otherwise check what arrived.");
            }
        }
    }

    /** The Django apps whose rows the archive brings. */
    private Iterable<String> apps() {
        TreeSet<String> apps = new TreeSet<>();
        survey.surveys().forEach((name, model) -> {
            if (model.ids().size() > 0) {
                apps.add(name.substring(0, name.indexOf('.')));
            }
        });
        return apps;
    }

    private static String shown(String migration) {
        return MIGRATION.matcher(migration).matches() ? migration : "of an unreadable name";
    }
}
