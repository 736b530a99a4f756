package world.karrot.migrate.shell.internal.argument;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.karaf.shell.api.console.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;

/**
 * Asks whoever sits there whether they mean it.
 *
 * @param refusal what is said when they do not
 */
public record Confirmation(Session session, String refusal) {
    /**
     * Returns when the answer is yes.
     *
     * @param option what says so in a script, where nobody can be asked
     * @throws MigrationException otherwise; a {@link CancelledException} where the command was cancelled meanwhile
     */
    public void ask(String question, String option) {
        if (!answer(question, option).strip().equalsIgnoreCase("yes")) {
            throw new MigrationException(refusal);
        }
    }

    private String answer(String question, String option) {
        try {
            return session.readLine(question + " Type yes to go on: ", null);
        } catch (InterruptedIOException e) {
            throw new CancelledException();
        } catch (UserInterruptException | EndOfFileException e) {
            throw new MigrationException(refusal);
        } catch (UnsupportedOperationException | IOException e) {
            throw new MigrationException(
                    "There is no terminal to ask for a confirmation. Add " + option + " if you want this. " + refusal);
        }
    }
}
