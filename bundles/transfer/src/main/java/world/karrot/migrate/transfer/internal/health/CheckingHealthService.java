package world.karrot.migrate.transfer.internal.health;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
import world.karrot.migrate.api.Traces;
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
        this.ofMachine = sorted(ofMachine, CheckingHealthService::subject);
        this.ofInstance = sorted(ofInstance, CheckingHealthService::subject);
    }

    private static <T> List<T> sorted(List<T> checks, Function<T, String> subject) {
        return checks.stream().sorted(Comparator.comparing(subject)).toList();
    }

    private static String subject(MachineCheck check) {
        return subject(check::subject, check);
    }

    private static String subject(InstanceCheck check) {
        return subject(check::subject, check);
    }

    /** One that cannot even say its subject hides no other either. */
    private static String subject(Supplier<String> subject, Object check) {
        try {
            return Objects.requireNonNull(subject.get());
        } catch (RuntimeException | LinkageError e) {
            return check.getClass().getSimpleName();
        }
    }

    @Override
    public List<Examined> machine(Path folder) {
        return ofMachine.stream()
                .map(check -> examined(subject(check), () -> Optional.of(check.examine(folder))))
                .flatMap(Optional::stream)
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
            String subject = subject(check);
            examined(subject, () -> {
                        boolean asked = check.isFor(purpose) && (unreachable.isEmpty() || !check.needsDatabase());
                        return asked ? Optional.of(examine(check, subject, instance, progress)) : Optional.empty();
                    })
                    .ifPresent(examined::add);
        }
        return examined;
    }

    private static Health examine(InstanceCheck check, String subject, Instance instance, Progress progress) {
        progress.report(instance.name() + ": " + subject, 0);
        return check.examine(instance);
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

    /** Nothing if the check has nothing to say. */
    private static Optional<Examined> examined(String subject, Supplier<Optional<Health>> check) {
        return health(subject, check).map(health -> new Examined(subject, health));
    }

    private static Optional<Health> health(String subject, Supplier<Optional<Health>> check) {
        try {
            return check.get();
        } catch (MigrationException e) {
            return Optional.of(problem(e));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The check of {} fails\n{}", subject, Traces.withoutMessages(e));
            return Optional.of(failed());
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
