package world.karrot.migrate.database.internal.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.database.internal.session.Session;

/**
 * A table beside the receipts, which comes with the first announcement.
 *
 * @param sessions begins a transaction that can write, and that no interrupt stops: the journal is also for those who
 *     clean up after one
 */
public record PostgresFileJournal(Supplier<Session> sessions) implements FileJournal {
    private static final String ADD = """
            INSERT INTO public.karrot_migrate_staged (files, folders) VALUES (?, ?) RETURNING number, files, folders""";

    private static final String LIST = "SELECT number, files, folders FROM %s ORDER BY number";

    /** One that is locked is being settled by a transaction whose end is not known yet: it stays for the next run. */
    private static final String FORGET = """
            DELETE FROM public.karrot_migrate_staged WHERE number = (
                SELECT number FROM public.karrot_migrate_staged WHERE number = ? FOR UPDATE SKIP LOCKED)""";

    private static final String SETTLE = "DELETE FROM public.karrot_migrate_staged WHERE number = ?";

    /**
     * Takes an entry out in a transaction that makes its files final: they are either in the journal or named by rows.
     */
    public static void settle(Entry entry, Session session) {
        session.update(SETTLE, entry.number());
    }

    @Override
    public Entry announce(List<String> files, List<String> folders) {
        try (Session session = sessions.get()) {
            Entry entry = announce(files, folders, session);
            session.commit();
            return entry;
        }
    }

    /** Adds an entry in a transaction that makes files superfluous. */
    static Entry announce(List<String> files, List<String> folders, Session session) {
        OwnTable.JOURNAL.make(session);
        return session.one(
                ADD, PostgresFileJournal::entry, files.toArray(String[]::new), folders.toArray(String[]::new));
    }

    @Override
    public List<Entry> entries() {
        try (Session session = sessions.get()) {
            return OwnTable.JOURNAL
                    .rows(session)
                    .map(rows -> session.query(LIST.formatted(rows), PostgresFileJournal::entry))
                    .orElse(List.of());
        }
    }

    @Override
    public void forget(Entry entry) {
        try (Session session = sessions.get()) {
            session.update(FORGET, entry.number());
            session.commit();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), list(row, 2), list(row, 3));
    }

    private static List<String> list(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
