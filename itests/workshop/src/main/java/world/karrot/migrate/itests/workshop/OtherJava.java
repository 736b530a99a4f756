package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A virtual machine beside that of a test, with the same classes: one that can be killed. */
public final class OtherJava {
    private OtherJava() {}

    /** Starts a main class; what it prints is printed here. It may change its own code. */
    public static Process start(Class<?> main, Stream<String> words) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for seconds.
                "-XX:TieredStopAtLevel=1",
                "-Djdk.attach.allowAttachSelf=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName());
        List<String> command = Stream.concat(java, words).toList();
        return new ProcessBuilder(command).inheritIO().start();
    }
}
