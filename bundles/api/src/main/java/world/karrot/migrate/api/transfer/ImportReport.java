package world.karrot.migrate.api.transfer;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;

/**
 * What an import did, or what one would do.
 *
 * @param models in the order in which they were loaded
 * @param files number of media files
 * @param compared what was read back in the end and is as it should be: all of it; empty in a plan
 * @param changes what is not as it was on the source, and why
 * @param warnings what the admin should look at
 * @param archive what the archive held
 * @param absent rows of the archive that are no new rows here: with them, the counts are the archive's
 * @param receipt number of the receipt that it left; empty where nothing stays
 */
public record ImportReport(
        List<Group> groups,
        List<ModelCount> models,
        People people,
        long files,
        Optional<Compared> compared,
        List<Finding> changes,
        List<Finding> warnings,
        InspectService.Contents archive,
        List<Absent> absent,
        Optional<Long> receipt) {
    /**
     * A group that is there now.
     *
     * @param source its id in the archive
     * @param target its id on the target, which nothing has after a dry run; 0 in a plan, which takes none
     */
    public record Group(long source, long target, String name) {}

    /**
     * What became of the people.
     *
     * @param matched people who were there already and are used as they are
     * @param created new accounts
     * @param standIns anonymous accounts in place of people who did not come along
     */
    public record People(long matched, long created, long standIns) {}

    /**
     * How much was compared with the archive before the commit.
     *
     * @param rows number of rows, those included that stand in for others
     * @param files number of media files
     */
    public record Compared(long rows, long files) {}

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
        /** They belong to people who were there already and have their own. */
        OF_PEOPLE_HERE_ALREADY,
        /** Their content was left out. */
        LEFT_OUT,
        /** The content's own importer, or a decision about a person, dropped them. */
        DROPPED
    }
}
