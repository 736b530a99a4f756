package world.karrot.migrate.launcher.internal.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program in a virtual machine of its own, which is watched as that of the test is. */
final class Program {
    private Program() {}

    /** Properties come first among its words. */
    static Process of(String classPath, Class<?> main, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:"))
                .forEach(command::add);
        Arrays.stream(words).filter(Program::isProperty).forEach(command::add);
        command.addAll(List.of("-cp", classPath, main.getName()));
        Arrays.stream(words).filter(word -> !isProperty(word)).forEach(command::add);
        return new ProcessBuilder(command).start();
    }

    private static boolean isProperty(String word) {
        return word.startsWith("-D");
    }
}
