package world.karrot.migrate.api;

import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param models in the order in which they were loaded
 * @param files number of media files
 * @param changes what is not as it was on the source, and why
 * @param warnings what the admin should look at
 * @param receipt number of the receipt that it left; empty after a dry run
 */
public record ImportReport(
        List<Group> groups,
        List<ModelCount> models,
        People people,
        long files,
        List<Finding> changes,
        List<Finding> warnings,
        Optional<Long> receipt) {
    /**
     * A group that is there now.
     *
     * @param source its id in the archive
     * @param target its id on the target, which nothing has after a dry run
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
}
