package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** From the commit on, an import is complete, and says nothing else whatever comes then. */
public class AtTheEndTest {
    @Rule
    public final Workshop workshop = new Workshop();

    /** Ctrl-C, or a signal. */
    @Test
    public void aStopDuringTheCommitComesTooLate() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport report = exported()
                .importInto(
                        target,
                        Choices.NONE,
                        during("commit", () -> Thread.currentThread().interrupt()));
        assertThat(report.receipt()).contains(1L);
        assertThat(Thread.currentThread().isInterrupted())
                .as("whether what is left to say is stopped, too")
                .isFalse();
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group")).containsExactly("1");
    }

    @Test
    public void aFailureThatNobodyForesawSaysThatTheImportIsComplete() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        assertThatThrownBy(() -> exported().importInto(target, new Failing()))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("The import is complete, with the receipt 1, and stays. But what comes after it"
                        + " failed: this was not expected (OutOfMemoryError)");
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group")).containsExactly("1");
    }

    private Journey exported() throws Exception {
        return workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
    }

    private static UnaryOperator<ImportTransaction> during(String step, Runnable event) {
        return real -> (ImportTransaction) Proxy.newProxyInstance(
                ImportTransaction.class.getClassLoader(),
                new Class<?>[] {ImportTransaction.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(step)) {
                        event.run();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Fails when the first picture is made. */
    private static final class Failing implements Progress {
        @Override
        public void report(String step, long done) {
            assertThat(step).isNotBlank();
        }

        @Override
        public void report(String step, long done, long total) {
            if (step.equals("Making pictures")) {
                throw new OutOfMemoryError();
            }
        }
    }
}
