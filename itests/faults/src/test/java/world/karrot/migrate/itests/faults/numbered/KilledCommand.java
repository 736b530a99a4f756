package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A command in a virtual machine of its own, which ends in its midst as if somebody had killed it. */
final class KilledCommand {
    /** With which it ends then. */
    static final int STATUS = 137;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AT_WORK = "SELECT pid FROM pg_stat_activity "
            + "WHERE datname = current_database() AND application_name = 'karrot-migrate'";

    private KilledCommand() {}

    /** Carries out a command in this virtual machine; its arguments are those of {@link #start}. */
    public static void main(String... words) throws Exception {
        CountedCalls.install();
        Call call = Call.valueOf(words[0]);
        Console console = new Console(Contents.ALL);
        console.connect(new KarrotInstance(words[2], "", 0, "", "", "", null, Path.of(words[3]), ""));
        String[] command = Arrays.copyOfRange(words, 4, words.length);
        Faults killing = new Faults(
                call::includes,
                Integer.parseInt(words[1]),
                () -> Runtime.getRuntime().halt(STATUS));
        Outcome outcome = killing.during(() -> console.karrot(Path.of("."), null, command));
        System.err.print(outcome.err());
        Runtime.getRuntime().halt(outcome.status());
    }

    /** Carries out a command that is killed at a call, if it has as many. Returns when the database has noticed. */
    static Outcome at(Call call, int number, Attempt attempt) throws Exception {
        int status = start(call, number, attempt).waitFor();
        Instant end = Instant.now().plus(PATIENCE);
        while (!Sql.column(attempt.instance(), AT_WORK).isEmpty()) {
            assertThat(Instant.now()).as("the database still works for it").isBefore(end);
        }
        return new Outcome(status, "", "");
    }

    private static Process start(Call call, int number, Attempt attempt) throws IOException {
        KarrotInstance instance = attempt.instance();
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.attach.allowAttachSelf=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledCommand.class.getName());
        Stream<String> fault = Stream.of(
                call.name(),
                Integer.toString(number),
                instance.name(),
                instance.env().toString());
        List<String> line = Stream.of(java, fault, attempt.words().stream())
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(line).inheritIO().start();
    }
}
