package world.karrot.migrate.shell.internal.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.MigrationException;

/** A completer whose candidates come from a service. When that has nothing to say, there are none, and no error. */
abstract class Candidates implements Completer {
    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        throw new UnsupportedOperationException("Karaf asks for candidates with descriptions");
    }

    @Override
    public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        String word = line.getCursorArgument();
        if (line instanceof ArgumentCommandLine) {
            // Only whether a word before the cursor will do: the command decides that, not the completion.
            candidates.add(new Candidate(word));
        } else if (word != null && word.startsWith("-")) {
            candidates.addAll(options(session, line));
        } else {
            candidates.addAll(offered(session, line));
        }
    }

    /** The command's options: Karaf itself offers them only before the first argument, so it is shown none. */
    private static List<Candidate> options(Session session, CommandLine line) {
        List<Candidate> options = new ArrayList<>();
        String name = line.getArguments()[0];
        String[] command = session.resolveCommand(name).split(":", 2);
        CommandLine start = new CommandLineImpl(new String[] {name, "-"}, 1, 1, name.length() + 2, name + " -");
        session.getRegistry()
                .getCommand(command[0], command[1])
                .getCompleter(true)
                .completeCandidates(session, start, options);
        return options;
    }

    private List<Candidate> offered(Session session, CommandLine line) {
        try {
            return find(session, line);
        } catch (MigrationException e) {
            LOG.debug("Nothing to complete with: {}", e.getMessage());
            return List.of();
        }
    }

    abstract List<Candidate> find(Session session, CommandLine line);

    static Candidate described(String value, String description) {
        return new Candidate(value, value, null, description, null, null, true);
    }

    /** The instance that the line names, if it does. */
    static Optional<String> instance(CommandLine line) {
        List<String> words = Arrays.asList(line.getArguments());
        int option = Math.max(words.indexOf("-i"), words.indexOf("--instance"));
        return option < 0 || option + 1 == words.size() ? Optional.empty() : Optional.of(words.get(option + 1));
    }
}
