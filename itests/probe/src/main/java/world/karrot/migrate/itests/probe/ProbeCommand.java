package world.karrot.migrate.itests.probe;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Writes what it was given, one line each, and then does what its options say. */
@Service
@Command(scope = "karrot", name = "probe", description = "Shows what bin/karrot hands over")
public final class ProbeCommand implements Action {

    @Reference
    private Session session;

    @Option(name = "--read", description = "Copies standard input to standard output")
    private boolean read;

    @Option(name = "--ask", description = "Asks for a password")
    private boolean ask;

    @Option(name = "--wait", description = "Waits to be cancelled")
    private boolean wait;

    @Option(name = "--finish", description = "Waits to be cancelled, and succeeds a second later")
    private boolean finish;

    @Option(name = "--heard", description = "Says on standard error whether its output has arrived")
    private boolean heard;

    @Option(name = "--fail", description = "Fails with this message")
    private String fail;

    @Argument(multiValued = true)
    private List<String> arguments = List.of();

    @Override
    public Object execute() throws Exception {
        System.out.println(session.currentDir());
        arguments.forEach(session.getConsole()::println);
        System.err.println("a word about it");
        if (read) {
            session.getKeyboard().transferTo(System.out);
        }
        if (ask) {
            System.out.println(session.readLine("Password: ", '*'));
        }
        if (wait) {
            TimeUnit.MINUTES.sleep(1);
        }
        if (finish) {
            finish();
        }
        if (heard) {
            System.err.println(session.getConsole().checkError() ? "unheard" : "heard");
        }
        if (fail != null) {
            throw new IllegalStateException(fail);
        }
        return null;
    }

    /** As a command does that is past the point from which it can be cancelled. */
    private static void finish() throws InterruptedException {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            TimeUnit.SECONDS.sleep(1);
            System.out.println("done for all that");
        }
    }
}
