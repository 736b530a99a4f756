package world.karrot.migrate.shell.internal.console;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.console.Session;

/**
 * How a command was called. All that is said to whoever called goes through this: messages name other commands as
 * Karaf's shell does, and the caller's shell may know them in another way.
 *
 * @param program stands before each command there; empty in Karaf's shell
 * @param instance the instance that was named, if one was
 */
public record Invocation(String program, Optional<String> instance) {
    /** Of Karaf's, those alone that messages name: what people call their groups is in the same texts. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])(?:karrot:([a-z]+)"
            + "|(?:bundle:(?:diag|list|start)|feature:(?:install|list)|service:list)(?![\\w-]))");

    /** What is said of these is about the instance at hand. An archive is mostly made and imported elsewhere. */
    private static final Set<String> OF_THE_INSTANCE = Set.of("groups", "imports", "models", "pictures", "undo");

    /**
     * That of the command in a session.
     *
     * @param instance as it was typed, or nothing
     */
    public static Invocation of(Session session, Optional<String> instance) {
        return new Invocation(Objects.toString(session.get("KARROT_PROGRAM"), ""), instance);
    }

    /** The same text, in which each command can be typed as it stands there. */
    public String in(String text) {
        return COMMAND.matcher(text).replaceAll(this::typed);
    }

    private String typed(MatchResult command) {
        Optional<String> ours = Optional.ofNullable(command.group(1));
        String name = program.isEmpty() ? command.group() : program + " " + ours.orElse(command.group());
        return name
                + ours.filter(OF_THE_INSTANCE::contains)
                        .flatMap(known -> instance)
                        .map(" -i "::concat)
                        .orElse("");
    }
}
