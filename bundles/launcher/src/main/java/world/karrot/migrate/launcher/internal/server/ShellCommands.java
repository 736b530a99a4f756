package world.karrot.migrate.launcher.internal.server;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;

/** The commands of Karaf's shell, as {@code bin/karrot} calls them: ours by their names alone. */
record ShellCommands(Registry registry) {

    private static final String SCOPE = "karrot";

    /**
     * One of them, if there is one.
     *
     * @param word {@code NAME} of ours, or {@code SCOPE:NAME} of any
     */
    Optional<Command> find(String word) {
        String[] parts = (word.contains(":") ? word : SCOPE + ":" + word).split(":", 2);
        return Optional.ofNullable(registry.getCommand(parts[0], parts[1]));
    }

    void list(PrintStream to) {
        to.println("Usage: karrot COMMAND [ARGUMENT]...   (karrot COMMAND --help says more)");
        registry.getCommands().stream()
                .filter(command -> command.getScope().equals(SCOPE))
                .sorted(Comparator.comparing(Command::getName))
                .forEach(command -> print(to, command.getName(), command.getDescription()));
        print(to, "stop", "Ends the Karaf that karrot has started, before it ends by itself");
        print(to, "version", "Says which release this is");
        to.println("Any other command of Karaf's shell works as well, such as karrot feature:list.");
    }

    private static void print(PrintStream to, String name, String description) {
        to.printf("  %-10s  %s%n", name, description);
    }
}
