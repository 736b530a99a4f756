package world.karrot.migrate.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stack traces as they may be logged: a message, such as that of a database, can quote a row, so there is none. Called
 * by whoever logs a failure of somebody else's code, in any thread.
 */
public final class Traces {
    private Traces() {}

    /** The trace of a failure and of its causes, by the names of their classes. */
    public static String withoutMessages(Throwable top) {
        return Stream.iterate(top, t -> t != null, Throwable::getCause)
                .limit(20)
                .map(Traces::one)
                .collect(Collectors.joining("\ncaused by "));
    }

    /** The method of ours in which it came up, if there is one. */
    public static Optional<String> place(Throwable t) {
        return Arrays.stream(t.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("world.karrot."))
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                .findFirst();
    }

    /** With what cleaning up has added to it. */
    private static String one(Throwable t) {
        return Stream.concat(
                        Stream.of(frames(t)), Arrays.stream(t.getSuppressed()).map(Traces::withoutMessages))
                .collect(Collectors.joining("\nand with it "));
    }

    private static String frames(Throwable t) {
        return Stream.concat(
                        Stream.of(t.getClass().getName()),
                        Arrays.stream(t.getStackTrace()).map(frame -> "    at " + frame))
                .collect(Collectors.joining("\n"));
    }
}
