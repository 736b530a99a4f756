package world.karrot.migrate.shell.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.Test;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.argument.Sessions;
import world.karrot.migrate.shell.internal.instance.InstancesCommand;
import world.karrot.migrate.shell.internal.running.RunningCommands;

public class InstancesCommandTest {
    private final InstancesCommand command = new InstancesCommand();

    @Test
    public void whoCancelsItIsToldSoAndNotThatAnInstanceCannotBeReached() {
        KarrotCommand any = command;
        any.session = Sessions.script(Path.of("/"), "");
        any.commands = new RunningCommands();
        command.instances = cancelled();
        assertThatThrownBy(command::execute)
                .isInstanceOf(CommandException.class)
                .hasMessage("Cancelled.");
    }

    /** One that is cancelled while it is tried. */
    private static Instances cancelled() {
        Instance one = (Instance) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> "one");
        return (Instances) Proxy.newProxyInstance(
                Instances.class.getClassLoader(), new Class<?>[] {Instances.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        return List.of(one);
                    }
                    throw new InstanceException("The database does not answer.", new CancelledException());
                });
    }
}
