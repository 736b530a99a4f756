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
    private final Runnable gone;
    private Map<?, ?> told = Map.of();

    /**
     * One that makes instances.
     *
     * @param instances gets each that is connected
     * @param gone called when the last one is forgotten
     */
    TestKaraf(Consumer<Connection> instances, Runnable gone) {
        this.instances = instances;
        this.gone = gone;
    }

    ConfigurationAdmin admin() {
        Configuration configuration =
                proxy(Configuration.class, (method, arguments) -> arguments == null ? delete() : update(arguments[0]));
        return proxy(ConfigurationAdmin.class, (method, arguments) -> configuration);
    }

    private Object update(Object properties) {
        told = FrameworkUtil.asMap((Dictionary<?, ?>) properties);
        new Thread(() -> instances.accept(Remembered.connection(configuration(told), Map.of()))).start();
        return true;
    }

    private Object delete() {
        told = Map.of();
        new Thread(gone).start();
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
