package world.karrot.migrate.api.instance;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The Karrot instances that are connected. Thread-safe. Called by commands, exports and imports. */
@ProviderType
public interface Instances {
    /** All of them, by name. */
    List<Instance> all();

    /**
     * One instance.
     *
     * @param name or empty for the only one there is
     * @throws InstanceException naming those that there are, when there is none of that name, or a name is needed
     */
    Instance get(Optional<String> name);

    /**
     * Tries to connect and, if that works, remembers the instance from now on.
     *
     * @param replace whether it may take the name of another one, which is then forgotten
     * @throws InstanceException when it does not work, or its name means another instance; nothing is remembered then
     */
    ConnectReport connect(Connection connection, boolean replace);

    /**
     * Forgets an instance. Nothing changes where it is.
     *
     * @throws InstanceException when there is none of that name, or it cannot be forgotten
     */
    void disconnect(String name);
}
