package world.karrot.migrate.shell.internal.argument;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.karaf.shell.api.console.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;

/** Something that whoever sits there is asked. */
record Question(Session session) {
    /**
     * The line that is typed.
     *
     * @param mask shown in place of what is typed, or null to show that
     * @param unanswered what is said when there comes no answer
     * @param nobody what is said where nobody can be asked
     * @throws CancelledException when the command is cancelled meanwhile
     */
    String ask(String prompt, Character mask, String unanswered, String nobody) {
        try {
            return session.readLine(prompt, mask);
        } catch (UserInterruptException | EndOfFileException e) {
            throw new MigrationException(unanswered);
        } catch (UnsupportedOperationException | IOException e) {
            boolean cancelled = e instanceof InterruptedIOException
                    || Thread.currentThread().isInterrupted();
            throw cancelled ? new CancelledException() : new MigrationException(nobody);
        }
    }
}
