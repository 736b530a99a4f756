package world.karrot.migrate.database.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.FileJournal.Entry;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class PostgresFileJournalTest {
    private static final List<String> FILES = List.of("a/1.jpg", "a/\"2\", {x}.jpg");

    private KarrotInstance instance;
    private FileJournal journal;

    @Before
    public void begin() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        journal = new PostgresFileJournal(this::session);
    }

    private Session session() {
        return Session.writing(instance.dataSource());
    }

    @Test
    public void anInstanceWithoutImportsHasNoEntry() {
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    public void whatIsAnnouncedIsThereAtOnceUntilItIsForgotten() {
        Entry first = journal.announce(FILES, List.of("a"));
        Entry second = journal.announce(List.of("b/1.jpg"), List.of());
        assertThat(first.files()).isEqualTo(FILES);
        assertThat(first.folders()).containsExactly("a");
        assertThat(journal.entries()).containsExactly(first, second);
        journal.forget(first);
        journal.forget(first);
        assertThat(journal.entries()).containsExactly(second);
    }

    @Test
    public void thousandsOfNamesAreOneEntry() {
        List<String> files =
                IntStream.range(0, 20_000).mapToObj(i -> "photos/" + i + ".jpg").toList();
        journal.announce(files, List.of());
        assertThat(journal.entries()).singleElement().extracting(Entry::files).isEqualTo(files);
    }

    @Test
    public void anEntryIsSettledWithItsTransactionAndOnlyThen() {
        Entry entry = journal.announce(FILES, List.of());
        try (Session rolledBack = session()) {
            PostgresFileJournal.settle(entry, rolledBack);
        }
        assertThat(journal.entries()).containsExactly(entry);
        try (Session committed = session()) {
            PostgresFileJournal.settle(entry, committed);
            committed.commit();
        }
        assertThat(journal.entries()).isEmpty();
    }

    /** Otherwise an import would wait for itself when its commit fails. */
    @Test
    public void whatATransactionIsSettlingStaysForTheNextRun() {
        Entry entry = journal.announce(FILES, List.of());
        try (Session undecided = session()) {
            PostgresFileJournal.settle(entry, undecided);
            journal.forget(entry);
        }
        assertThat(journal.entries()).containsExactly(entry);
    }
}
