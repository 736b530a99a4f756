package world.karrot.migrate.launcher.internal.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.karaf.shell.api.console.Session;

/**
 * A session without a terminal of its own cannot read a line; this one asks the caller. Commands get it in place of the
 * session it wraps, both as their {@code @Reference} and as what they are executed with.
 */
final class CallersSession implements InvocationHandler {

    private final Session session;
    private final Caller caller;

    private CallersSession(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    static Session of(Session session, Caller caller) {
        Session asking = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, new CallersSession(session, caller));
        session.getRegistry().unregister(session);
        session.getRegistry().register(asking);
        session.put(".session", asking);
        return asking;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("readLine")) {
            return caller.ask((String) arguments[0], arguments[1] != null);
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
