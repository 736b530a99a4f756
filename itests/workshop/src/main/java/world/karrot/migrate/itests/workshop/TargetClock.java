package world.karrot.migrate.itests.workshop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.instance.ImportTransaction;

/** The clock of a target's database, which goes wrong, or is looked at some days after the export. */
public final class TargetClock {
    private TargetClock() {}

    /** Ahead of the real one, or behind it. */
    public static UnaryOperator<ImportTransaction> ahead(Duration by) {
        return real -> (ImportTransaction) Proxy.newProxyInstance(
                ImportTransaction.class.getClassLoader(),
                new Class<?>[] {ImportTransaction.class},
                (proxy, method, arguments) ->
                        method.getName().equals("now") ? real.now().plus(by) : call(real, method, arguments));
    }

    private static Object call(ImportTransaction real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
