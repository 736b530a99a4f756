package world.karrot.migrate.transfer.internal.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.HealthService;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.health.MachineCheck;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;

/** Asks all checks that bundles publish, one after the other. */
@Component
public final class CheckingHealthService implements HealthService {
    private static final Logger LOG = LoggerFactory.getLogger(CheckingHealthService.class);

    private final Instances instances;
    private final List<MachineCheck> ofMachine;
    private final List<InstanceCheck> ofInstance;

    @Activate
    public CheckingHealthService(
            @Reference Instances instances,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<MachineCheck> ofMachine,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<InstanceCheck> ofInstance) {
        this.instances = instances;
        this.ofMachine = sorted(ofMachine, Comparator.comparing(MachineCheck::subject));
        this.ofInstance = sorted(ofInstance, Comparator.comparing(InstanceCheck::subject));
    }

    private static <T> List<T> sorted(List<T> checks, Comparator<T> order) {
        return checks.stream().sorted(order).toList();
    }

    @Override
    public List<Examined> machine(Path folder) {
        return ofMachine.stream()
                .map(check -> examined(check.subject(), () -> check.examine(folder)))
                .toList();
    }

    @Override
    public List<Examined> instance(Instance instance, Purpose purpose, Progress progress) {
        // As commands find it: they refuse a name that several instances have.
        Optional<Health> unknown =
                problem(() -> instances.get(Optional.of(instance.name())).settings());
        if (unknown.isPresent()) {
            return List.of(new Examined("settings", unknown.get()));
        }
        progress.report(instance.name() + ": connection", 0);
        Optional<Health> unreachable = problem(() -> instance.snapshot().close());
        List<Examined> examined = new ArrayList<>();
        unreachable.ifPresent(problem -> examined.add(new Examined("connection", problem)));
        for (InstanceCheck check : ofInstance) {
            if (check.isFor(purpose) && (unreachable.isEmpty() || !check.needsDatabase())) {
                progress.report(instance.name() + ": " + check.subject(), 0);
                examined.add(examined(check.subject(), () -> check.examine(instance)));
            }
        }
        return examined;
    }

    /** What is said once, and not by each check that comes upon it. */
    private static Optional<Health> problem(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (MigrationException e) {
            return Optional.of(problem(e));
        }
    }

    private static Examined examined(String subject, Supplier<Health> check) {
        try {
            return new Examined(subject, check.get());
        } catch (MigrationException e) {
            return new Examined(subject, problem(e));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The check of {} fails", subject, e);
            return new Examined(subject, failed());
        }
    }

    private static Health problem(MigrationException e) {
        if (CancelledException.isBehind(e)) {
            throw e;
        }
        return e instanceof RefusedException refused
                ? new Health("", refused.problems(), refused.warnings())
                : new Health("", List.of(Finding.of(e.getMessage(), "")), List.of());
    }

    private static Health failed() {
        Finding failure = Finding.of(
                "The check itself failed, so nothing is known of this", "Karaf's log says where. Update its bundle.");
        return new Health("", List.of(failure), List.of());
    }
}
