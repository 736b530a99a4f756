package world.karrot.migrate.shell.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.karaf.shell.api.console.Candidate;
import org.junit.Test;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Snapshot;

public class RenamesTest {
    private final Renames renames = new Renames();

    @Test
    public void anInstanceThatCannotBeReachedDoesNotHideTheGroupsOfOthers() {
        List<GroupSummary> groups = List.of(new GroupSummary(4, "Foodsharers", 2, 3, Instant.EPOCH));
        Instance gone = fake(Instance.class, "snapshot", () -> {
            throw new InstanceException("The database cannot be reached.");
        });
        Snapshot snapshot = fake(Snapshot.class, "groups", () -> groups);
        Instance there = fake(Instance.class, "snapshot", () -> snapshot);
        renames.instances = fake(Instances.class, "all", () -> List.of(gone, there));
        assertThat(renames.find(null, null)).extracting(Candidate::value).containsExactly("4=");
    }

    private static <T> T fake(Class<T> type, String name, Callable<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(name) ? answer.call() : null));
    }
}
