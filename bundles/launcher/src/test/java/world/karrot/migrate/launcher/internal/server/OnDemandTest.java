package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class OnDemandTest {

    private final Semaphore stops = new Semaphore(0);

    @Test
    public void stopsWhenNobodyHasCalledForLongEnough() throws InterruptedException {
        OnDemand karaf = idle(Duration.ofMillis(1));
        assertThat(karaf.begin()).isTrue();
        assertThat(karaf.end()).isFalse();
        assertThat(stops.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        assertThat(karaf.begin()).isFalse();
    }

    @Test
    public void whatHasBegunSinceKeepsItUntilThatHasEnded() throws InterruptedException {
        OnDemand karaf = idle(Duration.ofMillis(1));
        karaf.begin();
        karaf.beforeExecute(null, "in the shell");
        karaf.end();
        assertThat(stops.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        karaf.beforeExecute(null, "and once more");
        karaf.afterExecute(null, "in the shell", new IllegalStateException());
        assertThat(stops.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        karaf.afterExecute(null, "and once more", (Object) null);
        assertThat(stops.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    public void withNoPatienceItStopsWithTheLastCommand() {
        OnDemand karaf = idle(Duration.ZERO);
        karaf.begin();
        karaf.begin();
        assertThat(karaf.end()).isFalse();
        assertThat(stops.availablePermits()).isZero();
        assertThat(karaf.end()).isTrue();
        assertThat(stops.availablePermits()).isOne();
    }

    @Test
    public void stopsAtOnceWhenItIsAskedTo() {
        OnDemand karaf = idle(Duration.ofDays(1));
        karaf.begin();
        assertThat(karaf.ask()).isEmpty();
        assertThat(karaf.begin()).isFalse();
        assertThat(karaf.end()).isTrue();
        assertThat(stops.availablePermits()).isOne();
    }

    @Test
    public void doesNotStopUnderACommandThatIsRunning() {
        OnDemand karaf = idle(Duration.ofDays(1));
        karaf.begin();
        karaf.begin();
        assertThat(karaf.ask())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("still running"));
        assertThat(karaf.end()).isFalse();
    }

    @Test
    public void goesOnIfSomebodyElseStartedIt() {
        OnDemand karaf = new OnDemand(Optional.empty(), stops::release);
        karaf.open();
        karaf.begin();
        assertThat(karaf.ask()).isPresent();
        assertThat(karaf.end()).isFalse();
        assertThat(stops.availablePermits()).isZero();
    }

    private OnDemand idle(Duration patience) {
        return new OnDemand(Optional.of(patience), stops::release);
    }
}
