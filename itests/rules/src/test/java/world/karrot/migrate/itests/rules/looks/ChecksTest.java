package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.HealthService.Examined;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.workshop.TestInstance;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.transfer.internal.health.CheckingHealthService;
import world.karrot.migrate.transfer.internal.health.DatabaseCheck;

/** Checks that others publish, and a machine whose clock is wrong. */
public class ChecksTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void aCheckThatFailsIsAProblemAndHidesNoOther() throws Exception {
        List<Examined> examined = examined(check("b", new IllegalStateException("a@b.c")), check("a", null));
        assertThat(examined).extracting(Examined::subject).containsExactly("a", "b");
        assertThat(examined.get(0).health().problems()).isEmpty();
        assertThat(examined.get(1).health().problems())
                .singleElement()
                .asString()
                .contains("The check itself failed");
    }

    @Test
    public void whoCannotEvenSayWhatItLooksAtHidesNoOther() throws Exception {
        InstanceCheck broken = new InstanceCheck() {
            @Override
            public String subject() {
                throw new NoClassDefFoundError("gone");
            }

            @Override
            public boolean isFor(Purpose purpose) {
                throw new IllegalStateException();
            }

            @Override
            public Health examine(Instance instance) {
                return null;
            }
        };
        assertThat(examined(broken, check("a", null)))
                .hasSize(2)
                .anySatisfy(examined ->
                        assertThat(examined.health().problems().toString()).contains("The check itself failed"))
                .anySatisfy(examined -> assertThat(examined.subject()).isEqualTo("a"));
    }

    @Test
    public void aCheckThatIsCancelledEndsTheLook() {
        assertThatThrownBy(() -> examined(check("a", new CancelledException()))).isInstanceOf(CancelledException.class);
    }

    @Test
    public void anInstanceThatNoCommandFindsByItsNameIsAProblem() throws Exception {
        TestInstance instance = TestInstance.of(workshop.instance(Fixture.EMPTY));
        Instances instances = (Instances) Proxy.newProxyInstance(
                Instances.class.getClassLoader(), new Class<?>[] {Instances.class}, (proxy, method, arguments) -> {
                    throw new InstanceException("Several instances are called " + arguments[0]);
                });
        assertThat(examined(instances, instance, check("a", null)))
                .singleElement()
                .satisfies(examined -> assertThat(examined.subject()).isEqualTo("settings"))
                .satisfies(examined -> assertThat(examined.health().problems().toString())
                        .contains("Several instances are called Optional[" + instance.name() + "]"));
    }

    @Test
    public void clocksThatDoNotAgreeAreAWarning() throws Exception {
        assertThat(clockWarnings(Duration.ofSeconds(5))).isEmpty();
        assertThat(clockWarnings(Duration.ofHours(-1)))
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .matches("The clock of the database's machine is 3[56]\\d\\d s ahead of that of this machine");
        assertThat(clockWarnings(Duration.ofHours(1)))
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .matches("The clock of the database's machine is 3[56]\\d\\d s behind that of this machine");
    }

    private List<Finding> clockWarnings(Duration offset) throws Exception {
        return examined(new DatabaseCheck(Clock.offset(Clock.systemUTC(), offset)))
                .get(0)
                .health()
                .warnings();
    }

    private List<Examined> examined(InstanceCheck... checks) throws Exception {
        TestInstance instance = TestInstance.of(workshop.instance(Fixture.EMPTY));
        return examined(instance, instance, checks);
    }

    private static List<Examined> examined(Instances instances, Instance instance, InstanceCheck... checks) {
        return new CheckingHealthService(instances, List.of(), List.of(checks))
                .instance(instance, Purpose.MOVE, Progress.NONE);
    }

    /** @param failure of the check, or null */
    private static InstanceCheck check(String subject, RuntimeException failure) {
        return new InstanceCheck() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Health examine(Instance instance) {
                if (failure != null) {
                    throw failure;
                }
                return new Health("well", List.of(), List.of());
            }
        };
    }
}
