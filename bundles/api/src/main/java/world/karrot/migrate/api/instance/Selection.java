package world.karrot.migrate.api.instance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.UnclaimedTable;

/** The rows of some groups in a snapshot. Used by the snapshot's thread; gone when that is closed. */
@ProviderType
public interface Selection {
    /** Number of all rows, and of the files that they name. */
    long size();

    /**
     * Writes a model's rows in Karrot's spelling, one JSON object a line, by id.
     *
     * @return how many there were
     */
    long copyRows(ResolvedModel model, OutputStream lines) throws IOException;

    /**
     * Writes the values that the spelling loses.
     *
     * @see world.karrot.migrate.api.archive.MemberType#EXACT
     * @return how many lines there were
     */
    long copyExact(ResolvedModel model, OutputStream lines) throws IOException;

    /**
     * Writes what rows have in columns that Karrot's own upgrade removes, where the instance is older.
     *
     * @see world.karrot.migrate.api.archive.MemberType#EARLIER
     * @return how many lines there were
     */
    long copyEarlier(ResolvedModel model, OutputStream lines) throws IOException;

    /** How many rows have a value that Karrot's own upgrade would have made, by field; where the instance is older. */
    Map<String, Long> made(ResolvedModel model);

    /**
     * Writes what may be known of a model's rows that do not come along and that others cannot do without: a JSON
     * object a line with the id and some fields.
     *
     * @see world.karrot.migrate.api.archive.MemberType#STAND_INS
     * @return how many lines there were
     */
    long copyStandIns(ResolvedModel model, Set<String> fields, OutputStream lines) throws IOException;

    /** The files that a model's rows name, in order of the rows. */
    List<FileUse> files(ResolvedModel model);

    /**
     * The same rows without some files: a row does without where its column may be null, and otherwise is left out
     * together with all that it owns.
     */
    Selection without(ResolvedModel model, Set<FileUse> missing);

    /** The accounts that come along, by what they are to the groups; who is several things counts as the first. */
    List<AccountCount> accounts(ResolvedModel people);

    /** References that a model's rows cannot do without, to rows that do not come along. */
    List<Stray> strays(ResolvedModel model);

    /**
     * The same rows with substitutes for what does not come along.
     *
     * @param strays of the model, each with a substitute
     */
    Selection substituting(ResolvedModel model, List<Stray> strays);

    /** Number of a model's rows that are the groups' by their owner, but about something that does not come along. */
    long countAboutOthers(ResolvedModel model);

    /** The ids of rows without a value that rows of a model need in those which they belong to. */
    List<Long> lacking(ResolvedModel model, Trait.Requires requires);

    /** Number of rows in a table that no model claims and that refer to these groups or their people. */
    long count(UnclaimedTable table);
}
