package world.karrot.migrate.database.internal.connect;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import world.karrot.migrate.api.instance.Connection;

/** Karaf, as far as it stores configurations and makes instances of them, in a thread of its own. */
final class TestKaraf {
    private final Consumer<Connection> instances;
    private final Consumer<String> gone;
    private Map<?, ?> told = Map.of();

    /**
     * One that makes instances.
     *
     * @param instances gets each that is connected
     * @param gone gets what the configuration is called of each that is forgotten
     */
    TestKaraf(Consumer<Connection> instances, Consumer<String> gone) {
        this.instances = instances;
        this.gone = gone;
    }

    ConfigurationAdmin admin() {
        return proxy(ConfigurationAdmin.class, (method, arguments) -> configuration((String) arguments[1]));
    }

    private Configuration configuration(String name) {
        return proxy(
                Configuration.class, (method, arguments) -> arguments == null ? delete(name) : update(arguments[0]));
    }

    private Object update(Object properties) {
        Map<?, ?> stored = FrameworkUtil.asMap((Dictionary<?, ?>) properties);
        told = stored;
        new Thread(() -> instances.accept(Remembered.connection(configuration(stored), Map.of()))).start();
        return true;
    }

    private Object delete(String name) {
        told = Map.of();
        new Thread(() -> gone.accept(name)).start();
        return null;
    }

    /** What a component is given of a configuration. */
    static InstanceConfiguration configuration(Map<?, ?> properties) {
        return proxy(
                InstanceConfiguration.class,
                (method, arguments) -> Optional.<Object>ofNullable(properties.get(method.replace('_', '.')))
                        .orElse(""));
    }

    /** What it was told last. */
    Map<?, ?> told() {
        return told;
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments)));
    }
}
