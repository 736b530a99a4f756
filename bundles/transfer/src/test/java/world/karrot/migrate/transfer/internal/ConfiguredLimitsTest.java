package world.karrot.migrate.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.Test;

public class ConfiguredLimitsTest {
    @Test
    public void aChangeCountsFromThenOn() {
        ConfiguredLimits limits = new ConfiguredLimits(settings("5"));
        ReadingLimits begun = limits.now();
        limits.set(settings("7"));
        assertThat(begun.people()).isEqualTo(5);
        assertThat(limits.now().people()).isEqualTo(7);
        assertThat(limits.now().notes()).isEqualTo(ReadingLimits.usual().notes());
    }

    private static ReadingSettings settings(String people) {
        return (ReadingSettings) Proxy.newProxyInstance(
                ReadingSettings.class.getClassLoader(),
                new Class<?>[] {ReadingSettings.class},
                (proxy, method, arguments) -> method.getName().equals("people") ? people : "0");
    }
}
