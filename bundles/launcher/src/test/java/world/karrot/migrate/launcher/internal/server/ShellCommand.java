package world.karrot.migrate.launcher.internal.server;

import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;

/** A command of ours in Karaf's shell, which does what a test says. */
public record ShellCommand(String name, Work work) implements Command {

    /** What it does. */
    public interface Work {
        Object run(Session session, List<Object> arguments) throws Exception;
    }

    @Override
    public String getScope() {
        return "karrot";
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return "Does " + name;
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return null;
    }

    @Override
    public Parser getParser() {
        return null;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) throws Exception {
        return work.run(session, arguments);
    }
}
