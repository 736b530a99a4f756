package world.karrot.migrate.api.transfer;

import java.util.Map;
import java.util.Set;

/**
 * What the admin decides about an import.
 *
 * @param renames new names of groups by their id in the archive
 * @param without names of contents to leave out
 * @param people what becomes of people
 * @param keepPasswords whether new accounts have the password that they have on the source, or none that works
 * @param resumeClocks whether times that Karrot acts on go on from where they stood at the export, or stay as they are
 * @param values for rows that have none in a field, by {@code <model>.<field>}
 */
public record ImportChoices(
        Map<Long, String> renames,
        Set<String> without,
        PeopleChoices people,
        boolean keepPasswords,
        boolean resumeClocks,
        Map<String, String> values) {}
