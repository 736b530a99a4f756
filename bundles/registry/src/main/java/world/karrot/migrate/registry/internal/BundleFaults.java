package world.karrot.migrate.registry.internal;

import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.model.Content;

/** Words for what bundles do wrong. */
final class BundleFaults {
    /** What an admin can do about a bundle. */
    static final String REMEDY = "Update its bundle or have it corrected, or uninstall it.";

    private BundleFaults() {}

    /** What a bundle says, where it must not be null. */
    static <T> T said(String what, T value) {
        if (value == null) {
            throw new MigrationException(what + " is null");
        }
        return value;
    }

    /** Why a bundle's own code failed that no row was shown to. */
    static String reason(Throwable failure) {
        return failure.getMessage() == null ? "it failed; the log says where" : failure.getMessage();
    }

    /** The same where it saw a row, which a message that is not ours may quote. */
    static String reasonAtRow(Throwable failure) {
        return failure instanceof MigrationException ? failure.getMessage() : "it failed; the log says where";
    }

    /** A run that cannot go on for what a bundle's own code did. */
    static RefusedException refusal(String what, Place where, String remedy, Throwable cause) {
        RefusedException refusal = new RefusedException(Finding.of(what, where, remedy));
        refusal.initCause(cause);
        return refusal;
    }

    /** What an admin can do about a content that is wrong. */
    static String remedy(Content content) {
        if (content.knownToKarrot()) {
            return "Update its bundle, or have it corrected.";
        }
        String leaveOut = content.name().isEmpty() ? "" : ", or leave it out with --without " + content.name();
        return "Update its bundle or have it corrected, uninstall it" + leaveOut + ".";
    }
}
