package world.karrot.migrate.api.transfer;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;

/** Says beforehand what an import would make of the people of an archive. Thread-safe. Called by commands. */
@ProviderType
public interface PeopleService {
    /**
     * Reads the archive once, as an import does, and changes nothing on the target. What stands in the way of the
     * import and is not about people is left for the import to say.
     *
     * @param request the import; it is not carried out, dry run or not
     * @return everyone in the archive and every former member that its rows need, by id
     * @throws world.karrot.migrate.api.archive.ArchiveException when the archive is damaged or the password wrong
     * @throws MigrationException when something else fails
     */
    List<Person> people(ImportRequest request, Progress progress);

    /**
     * Somebody in an archive. It says who people are, so it is for the admin's own file and for no log.
     *
     * @param id in the archive
     * @param name the name shown on the source, or empty where it did not come along
     * @param email on the source, or empty
     * @param account on the target, for somebody who is there; empty also where there is more than one to choose from
     * @param notes what the admin should know, a few words each
     */
    record Person(
            long id, String name, String email, Decision becomes, Optional<Account> account, List<String> notes) {}

    /**
     * An account on the target.
     *
     * @param email or empty
     */
    record Account(long id, String email) {}
}
