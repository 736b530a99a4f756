package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    public void aCheckThatIsCancelledEndsTheLook() {
        assertThatThrownBy(() -> examined(check("a", new CancelledException()))).isInstanceOf(CancelledException.class);
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
        Instance instance = TestInstance.of(workshop.instance(Fixture.EMPTY)).get(Optional.empty());
        return new CheckingHealthService(List.of(), List.of(checks)).instance(instance, Purpose.MOVE, Progress.NONE);
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
