package world.karrot.migrate.database.internal.connect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import world.karrot.migrate.api.instance.InstanceException;

/** The data sources that Karaf has, such as those of pax-jdbc. Thread-safe. */
@Component(service = DataSources.class)
public final class DataSources {
    private static final String NAME = "osgi.jndi.service.name";

    private final Map<DataSource, String> names = new ConcurrentHashMap<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            target = "(" + NAME + "=*)")
    void addSource(DataSource source, Map<String, ?> properties) {
        names.put(source, properties.get(NAME).toString());
    }

    void removeSource(DataSource source) {
        names.remove(source);
    }

    /**
     * One of them, as it is now.
     *
     * @throws InstanceException if there is none of that name
     */
    DataSource get(String name) {
        return names.entrySet().stream()
                .filter(source -> source.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow(() -> new InstanceException(
                        "Karaf has no data source " + name + " now. Look at the output of service:list DataSource."));
    }
}
