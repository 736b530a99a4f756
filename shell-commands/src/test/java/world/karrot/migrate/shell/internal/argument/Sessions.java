package world.karrot.migrate.shell.internal.argument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.karaf.shell.api.console.Session;

/** Sessions without a shell. */
public final class Sessions {
    private Sessions() {}

    /** One without a terminal, as a script gets it. */
    public static Session script(Path folder, String input) {
        return session(folder, input, () -> {
            throw new UnsupportedOperationException();
        });
    }

    /** One in which this is typed when something is asked. */
    static Session typing(Path folder, String typed) {
        return session(folder, "", () -> typed);
    }

    /** One whose caller goes away when something is asked. */
    static Session left(Path folder) {
        return session(folder, "", () -> {
            throw new InterruptedIOException();
        });
    }

    private static Session session(Path folder, String input, Callable<String> answer) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "currentDir" -> folder;
                    case "getKeyboard" -> new ByteArrayInputStream(input.getBytes(UTF_8));
                    case "getConsole" -> System.out;
                    case "getTerminal", "get" -> null;
                    case "readLine" -> answer.call();
                    default -> throw new AssertionError(method);
                });
    }
}
