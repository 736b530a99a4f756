package world.karrot.migrate.api.transfer;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.KeyChecks;

/**
 * What an import did, or what one would do.
 *
 * @param stage how far it went
 * @param changes what is not as it was on the source, and why
 * @param warnings what the admin should look at
 * @param firstDay what Karrot will do by itself with what arrived
 * @param archive what the archive held
 */
public record ImportReport(
        Stage stage,
        Arrival arrival,
        List<Finding> changes,
        List<Finding> warnings,
        FirstDay firstDay,
        InspectService.Contents archive) {
    /** What was compared; nothing in a plan. */
    public Optional<Compared> compared() {
        if (stage instanceof Stage.Imported imported) {
            return Optional.of(imported.compared());
        }
        return stage instanceof Stage.Rehearsed rehearsed ? Optional.of(rehearsed.compared()) : Optional.empty();
    }

    /** The number of the receipt; nothing where nothing stays. */
    public Optional<Long> receipt() {
        return stage instanceof Stage.Imported imported ? Optional.of(imported.receipt()) : Optional.empty();
    }

    /** What was made of sizes of pictures. */
    public Optional<PictureReport> pictures() {
        return stage instanceof Stage.Imported imported ? imported.pictures() : Optional.empty();
    }

    /** How far an import went. */
    @ProviderType
    public sealed interface Stage {
        /** Nothing was loaded. */
        record Planned() implements Stage {}

        /**
         * All was done, and taken back.
         *
         * @param compared all of it
         */
        record Rehearsed(Compared compared) implements Stage {}

        /**
         * All is there.
         *
         * @param compared all of it
         * @param receipt number of the receipt
         * @param pictures sizes of pictures that were made then; nothing when none were to be made, or when that was
         *     cut short, which is a warning
         */
        record Imported(Compared compared, long receipt, Optional<PictureReport> pictures) implements Stage {}
    }

    /**
     * What arrived, or would.
     *
     * @param models in the order in which they were loaded
     * @param files number of media files
     * @param absent rows of the archive that are no new rows here: with them, the counts are the archive's
     */
    public record Arrival(
            List<Group> groups, List<ModelCount> models, People people, long files, List<Absent> absent) {}

    /**
     * A group that arrived.
     *
     * @param source its id in the archive
     * @param target its id on the target; empty in a plan, which takes none
     */
    public record Group(long source, Optional<Long> target, String name) {}

    /**
     * What became of the people.
     *
     * @param matched people who were there already and are used as they are
     * @param created new accounts
     * @param proven how many of those have an address that counts as proven, on nobody's word but the source's
     * @param standIns anonymous accounts in place of people who did not come along
     * @param added new rows that name those who were there already
     */
    public record People(long matched, long created, long proven, long standIns, List<Added> added) {}

    /**
     * What came to somebody who was there already: memberships, messages and all else that names them.
     *
     * @param source their id in the archive
     * @param target their id on the target
     * @param rows how many new rows name them, in the order in which models were loaded
     */
    public record Added(long source, long target, List<ModelCount> rows) {}

    /**
     * How much was compared with the archive before the commit.
     *
     * @param rows number of rows, those included that stand in for others
     * @param files number of media files
     * @param keys how it was made sure before that rows refer to rows
     */
    public record Compared(long rows, long files, KeyChecks keys) {}

    /**
     * Rows that were not made.
     *
     * @param rows how many, at least 1
     */
    public record Absent(String model, long rows, Reason reason) {}

    /** Why rows of the archive are no new rows. */
    public enum Reason {
        /** Somebody who was there already is used as they are. */
        HERE_ALREADY,
        /** They are for people who are new on the target, and these were there already. */
        OF_PEOPLE_HERE_ALREADY,
        /** Their content was left out. */
        LEFT_OUT,
        /** They are somebody who becomes anonymous by decision of the people file, or need what is theirs. */
        PEOPLE_FILE,
        /** They are somebody whom nothing in the archive brings along, or need what is theirs. */
        NOT_BROUGHT_ALONG,
        /** What they, or rows that they need, are about does not come along. */
        ABOUT_NOTHING_HERE,
        /** What they, or rows that they need, name by a name is not there in their group. */
        UNKNOWN_NAME,
        /** A {@link world.karrot.migrate.api.extension.ModelImporter} left them out. */
        IMPORTER
    }
}
