package world.karrot.migrate.itests.workshop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.database.internal.connect.EnvInstance;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** The instances that a console knows. */
final class Connected implements Instances {
    private final Map<String, Instance> instances = new ConcurrentSkipListMap<>();

    void add(KarrotInstance instance) {
        instances.put(instance.name(), EnvInstance.of(instance.name(), instance.env()));
    }

    @Override
    public List<Instance> all() {
        return new ArrayList<>(instances.values());
    }

    @Override
    public Instance get(Optional<String> name) {
        return instances.get(name.orElseThrow());
    }

    @Override
    public ConnectReport connect(Connection connection, boolean replace) {
        throw new UnsupportedOperationException("A configuration of Karaf connects, and there is no Karaf");
    }

    @Override
    public void disconnect(String name) {
        instances.remove(name);
    }
}
