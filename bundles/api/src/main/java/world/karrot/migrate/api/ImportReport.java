package world.karrot.migrate.api;

import java.util.List;

/**
 * What an import did.
 *
 * @param models in the order in which they were loaded
 * @param files number of media files
 * @param compared what was read back in the end and is as it should be: all of it
 * @param changes what is not as it was on the source, and why
 * @param warnings what the admin should look at
 */
public record ImportReport(
        List<Group> groups,
        List<ModelCount> models,
        People people,
        long files,
        Compared compared,
        List<Finding> changes,
        List<Finding> warnings) {
    /**
     * A group that is there now.
     *
     * @param source its id in the archive
     * @param target its id on the target
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
}
