package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.faults.numbered.Subject.Making;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Something happens to the machine, at points spread over the whole run of a command. */
public class MishapTest {
    /** Over the run of a command. */
    private static final int POINTS = Integer.getInteger("karrot.faults.points");

    @Rule
    public final NumberedBench bench = new NumberedBench();

    @BeforeClass
    public static void makeCallsCountable() {
        CountedCalls.install();
    }

    @Test
    public void anExportIsThereWholeOrNotAtAll() throws Exception {
        assertNothingByHalves("export", ExportAttempt::from, Mishaps.OF_EXPORTS);
    }

    @Test
    public void anImportIsThereWholeOrNotAtAll() throws Exception {
        assertNothingByHalves("import", ImportAttempt::from, Mishaps.OF_IMPORTS);
    }

    @Test
    public void anImportIsUndoneWholeOrNotAtAll() throws Exception {
        assertNothingByHalves("undo", UndoAttempt::from, List.of());
    }

    @Test
    public void sizesOfPicturesAreThereOrMadeNextTime() throws Exception {
        assertNothingByHalves("pictures", PicturesAttempt::new, List.of());
    }

    @Test
    public void anImportThatIsKilledLeavesNothingAfterTheNextOne() throws Exception {
        assertNothingIsLeftOfTheKilled("import", ImportAttempt::from);
    }

    @Test
    public void anUndoThatIsKilledLeavesNothingAfterTheNextOne() throws Exception {
        assertNothingIsLeftOfTheKilled("undo", UndoAttempt::from);
    }

    @Test
    public void sizesOfPicturesAreMadeAfterTheirCommandWasKilled() throws Exception {
        assertNothingIsLeftOfTheKilled("pictures", PicturesAttempt::new);
    }

    private void assertNothingIsLeftOfTheKilled(String command, Making making) throws Exception {
        Subject subject = new Subject(bench, making);
        for (Call call : List.of(Call.STATEMENT, Call.FILE)) {
            Trial trial = new Trial(subject);
            for (int number : numbers(subject.calls(call))) {
                Outcome outcome = KilledCommand.at(call, number, subject.attempt());
                subject.attempt().clear();
                trial.judge(outcome, outcome.status() == KilledCommand.STATUS, call + " " + number);
            }
            assertThat(trial.wrong()).isEmpty();
            String words = "Karaf is killed, at " + call.words();
            FaultsPage.put("| `%s` | %s |".formatted(command, words), subject.calls(call), trial);
        }
    }

    private void assertNothingByHalves(String command, Making making, List<Mishap> mishaps) throws Exception {
        Subject subject = new Subject(bench, making);
        List<String> wrong = new ArrayList<>();
        for (Mishap mishap :
                Stream.concat(Mishaps.OF_DATABASES.stream(), mishaps.stream()).toList()) {
            Trial trial = trial(subject, mishap);
            trial.wrong().forEach(text -> wrong.add(mishap.words() + ": " + text));
            write(command, mishap, subject.calls(mishap.when()), trial);
        }
        assertThat(wrong).isEmpty();
    }

    private Trial trial(Subject subject, Mishap mishap) throws Exception {
        Trial trial = new Trial(subject);
        for (int number : numbers(subject.calls(mishap.when()))) {
            Scene scene = new Scene(bench, subject.attempt());
            trial.run(new Faults(mishap.when()::includes, number, mishap.at(scene)), scene::repair);
        }
        return trial;
    }

    /** Those of some calls, each in the middle of its part of a run. */
    private static int[] numbers(long calls) {
        return IntStream.range(0, POINTS)
                .map(point -> 1 + (int) (calls * (2L * point + 1) / (2L * POINTS)))
                .toArray();
    }

    private static void write(String command, Mishap mishap, int calls, Trial trial) throws IOException {
        FaultsPage.put("| `%s` | %s |".formatted(command, mishap.words()), calls, trial);
    }
}
