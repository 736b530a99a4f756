package world.karrot.migrate.shell.internal.argument;

import org.apache.karaf.shell.api.console.Session;
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
        String answer = new Question(session)
                .ask(
                        question + " Type yes to go on: ",
                        null,
                        refusal,
                        "There is no terminal to ask for a confirmation. Add " + option + " if you want this. "
                                + refusal);
        if (!answer.strip().equalsIgnoreCase("yes")) {
            throw new MigrationException(refusal);
        }
    }
}
