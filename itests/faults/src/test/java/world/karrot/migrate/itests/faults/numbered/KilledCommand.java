package world.karrot.migrate.itests.faults.numbered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.OtherJava;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A command in a virtual machine of its own, which ends in its midst as if somebody had killed it. */
final class KilledCommand {
    /** With which it ends then. */
    static final int STATUS = 137;

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

    /** Carries out a command that is killed at a call, if it has as many. */
    static Outcome at(Call call, int number, Attempt attempt) throws Exception {
        return new Outcome(start(call, number, attempt).waitFor(), "", "");
    }

    private static Process start(Call call, int number, Attempt attempt) throws IOException {
        KarrotInstance instance = attempt.instance();
        Stream<String> fault = Stream.of(
                call.name(),
                Integer.toString(number),
                instance.name(),
                instance.env().toString());
        return OtherJava.start(KilledCommand.class, Stream.concat(fault, attempt.words().stream()));
    }
}
