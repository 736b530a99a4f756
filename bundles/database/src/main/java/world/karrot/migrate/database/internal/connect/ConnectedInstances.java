package world.karrot.migrate.database.internal.connect;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;

/** The instances that Karaf has configurations of. */
@Component
public final class ConnectedInstances implements Instances {
    /** It is told at once, but in a thread of Karaf's. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSources sources;
    private final Configurations configurations;
    private final Arrivals<Instance> instances = new Arrivals<>();

    @Activate
    public ConnectedInstances(@Reference DataSources sources, @Reference ConfigurationAdmin admin) {
        this(sources, Configurations.ofKaraf(admin));
    }

    ConnectedInstances(DataSources sources, Configurations configurations) {
        this.sources = sources;
        this.configurations = configurations;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addInstance(Instance instance) {
        instances.add(instance);
    }

    void removeInstance(Instance instance) {
        instances.remove(instance);
    }

    @Override
    public List<Instance> all() {
        return instances.all().stream()
                .sorted(Comparator.comparing(Instance::name))
                .toList();
    }

    @Override
    public Instance get(Optional<String> name) {
        List<Instance> all = all();
        return name.isEmpty() && all.size() == 1
                ? all.get(0)
                : single(all.stream()
                                .filter(instance -> Optional.of(instance.name()).equals(name))
                                .toList())
                        .orElseThrow(() -> new InstanceException(notFound(name, all)));
    }

    /** Of those that have the name; there may be several only where people have written the files. */
    private static Optional<Instance> single(List<Instance> named) {
        if (named.size() > 1) {
            throw new InstanceException("Several instances are called "
                    + named.get(0).name() + ", in "
                    + named.stream().map(ConnectedInstances::where).sorted().collect(joining(" and "))
                    + ". Give each a name of its own there, or remove a file.");
        }
        return named.stream().findFirst();
    }

    private static String where(Instance instance) {
        return instance instanceof PostgresInstance there
                ? there.where()
                : instance.getClass().getName();
    }

    private static String notFound(Optional<String> name, List<Instance> all) {
        if (all.isEmpty()) {
            return "No instance is connected. Connect one with karrot:connect --env FILE.";
        }
        String names = all.stream().map(Instance::name).collect(joining(", "));
        return name.map(wanted -> "There is no instance " + wanted).orElse("Say which instance") + ". Connected are: "
                + names + ".";
    }

    @Override
    public ConnectReport connect(Connection connection, boolean replace) {
        Connection wanted = Remembered.absolute(connection);
        List<PostgresInstance> others = others(wanted);
        Optional<String> replaced = others.stream()
                .map(other -> Remembered.description(other.connection()))
                .findFirst();
        if (replaced.isPresent() && !replace) {
            throw new InstanceException("There is an instance " + wanted.name() + " already, which is " + replaced.get()
                    + ". Choose another name with --name, or let the new one take this name with --replace.");
        }
        Trial trial = new Trial(new PostgresInstance(wanted, sources));
        trial.run();
        ConnectionSettings settings = ConnectionSettings.of(wanted);
        remember(wanted, others);
        return new ConnectReport(
                await(wanted),
                Remembered.description(wanted),
                replaced,
                settings.defaults(),
                Stream.concat(settings.doubts().stream(), trial.doubts().stream())
                        .toList());
    }

    /** What the name of a connection means so far, if that is something else. */
    private List<PostgresInstance> others(Connection wanted) {
        return named(wanted).filter(there -> !there.connection().equals(wanted)).toList();
    }

    private Stream<PostgresInstance> named(Connection wanted) {
        return instances.all().stream()
                .flatMap(instance -> instance instanceof PostgresInstance there ? Stream.of(there) : Stream.empty())
                .filter(there -> there.name().equals(wanted.name()));
    }

    /** What others are kept in is written over, or else forgotten: it would go on to claim the name. */
    private void remember(Connection wanted, List<PostgresInstance> others) {
        if (named(wanted).noneMatch(there -> there.connection().equals(wanted) && configurations.isElsewhere(there))) {
            configurations.remember(wanted);
        }
        others.stream().filter(configurations::isElsewhere).forEach(this::forget);
    }

    private Instance await(Connection wanted) {
        return instances
                .await(
                        instance -> instance instanceof PostgresInstance there
                                && there.connection().equals(wanted),
                        PATIENCE)
                .orElseThrow(() -> new InstanceException("The instance works and is remembered, but Karaf has not taken"
                        + " notice of it yet. Look at karrot:instances in a moment."));
    }

    @Override
    public void disconnect(String name) {
        Instance instance = get(Optional.of(name));
        if (!(instance instanceof PostgresInstance there)) {
            throw new InstanceException("The bundle that offers the instance " + name + " has to be uninstalled.");
        }
        forget(there);
    }

    private void forget(PostgresInstance instance) {
        configurations.forget(instance);
        if (!instances.awaitEnd(instance, PATIENCE)) {
            throw new InstanceException("The instance is forgotten, but Karaf has not taken notice of that yet. Look at"
                    + " karrot:instances in a moment.");
        }
    }
}
