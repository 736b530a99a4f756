package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * Why a command failed.
 *
 * @param error in one line
 * @param problems at least one
 * @param next what else the command says, such as what is there all the same
 * @param result what the command had to say when it failed, or null
 */
public record RefusalDocument(
        String error, List<Note> problems, List<Note> warnings, List<String> next, Object result) {
    public static RefusalDocument of(Failure failure, Object result) {
        return new RefusalDocument(
                failure.title(),
                Note.of(failure.findings()),
                Note.of(failure.problem() instanceof RefusedException refused ? refused.warnings() : List.of()),
                failure.next(),
                result);
    }
}
