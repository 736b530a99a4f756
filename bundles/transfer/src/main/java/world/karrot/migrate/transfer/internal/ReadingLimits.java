package world.karrot.migrate.transfer.internal;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.ConfiguredNumber;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;

/**
 * How much of an archive may be kept in memory while it is read, and from an import's first reading on, so that a
 * hostile one of a few megabytes does not take all of it. Far above what any Karrot has.
 *
 * @param people that it holds
 * @param references to rows that are needed and have not come
 * @param notes whatever else is kept: names, files, what rows depend on; a long text and some hundred ids count as one
 *     each
 */
public record ReadingLimits(long people, long references, long notes) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingLimits.class);

    /** Bytes of the heap for each person: all that is kept of them, and as much again for everything else. */
    private static final int PER_PERSON = 1 << 12;

    private static final int PER_REFERENCE = 1 << 11;
    private static final int PER_NOTE = 1 << 10;

    /**
     * Bytes. Some collectors say less or more of it after each collection, and what nobody has set stays what it was.
     */
    private static final long HEAP = Runtime.getRuntime().maxMemory();

    /** Those that an admin has set, and otherwise what the heap has room for. */
    public static ReadingLimits of(ReadingSettings settings) {
        return new ReadingLimits(
                set("people", settings.people(), PER_PERSON),
                set("references", settings.references(), PER_REFERENCE),
                set("notes", settings.notes(), PER_NOTE));
    }

    private static long set(String key, String text, int bytes) {
        return ConfiguredNumber.of(
                key, text, room(bytes), warning -> LOG.warn("{}.cfg: {}", ReadingSettings.PID, warning));
    }

    /** What this heap has room for. */
    public static ReadingLimits usual() {
        return new ReadingLimits(room(PER_PERSON), room(PER_REFERENCE), room(PER_NOTE));
    }

    private static long room(int bytes) {
        return HEAP / bytes;
    }

    /**
     * Holds what is kept against this.
     *
     * @throws RefusedException when it is more
     */
    public void check(long people, long references, long notes) {
        check("people", people, this.people, PER_PERSON, "The archive holds more than %s people");
        check(
                "references",
                references,
                this.references,
                PER_REFERENCE,
                "More than %s rows that others need are not in the archive");
        check("notes", notes, this.notes, PER_NOTE, "The archive holds more than %s names, files and the like");
    }

    private static void check(String setting, long kept, long most, int bytes, String what) {
        if (kept > most) {
            String tooMuch = String.format(Locale.ROOT, what, String.format(Locale.ROOT, "%,d", most));
            throw new RefusedException(most == room(bytes) ? noRoom(tooMuch, setting) : notAllowed(tooMuch, setting));
        }
    }

    private static Finding noRoom(String tooMuch, String setting) {
        return Finding.of(
                tooMuch + ", which is more than there is memory for here",
                "No Karrot has that many. If you trust the archive, give Karaf more memory, with"
                        + " EXTRA_JAVA_OPTS=-Xmx4g in bin/setenv, or raise " + setting + " in etc/"
                        + ReadingSettings.PID + ".cfg.");
    }

    private static Finding notAllowed(String tooMuch, String setting) {
        return Finding.of(
                tooMuch + ", which is the limit that " + setting + " in etc/" + ReadingSettings.PID + ".cfg sets",
                "If you trust the archive, raise it there.");
    }
}
