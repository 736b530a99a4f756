package world.karrot.migrate.shell.internal.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.junit.Test;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.Traces;
import world.karrot.migrate.api.archive.ArchiveException;

public final class FailureTest {
    private static final Invocation INVOCATION = new Invocation("bin/karrot", Optional.of("old"));

    @Test
    public void allProblemsAreShownWithPlaceAndRemedy() {
        assertEquals(
                """
                2 problems:
                  1. The group's name is taken
                     at groups.group, id 3
                     Use --rename 3="New name"
                  2. A content bundle is missing
                Nothing was imported.""",
                shown(new RefusedException(List.of(
                        Finding.of(
                                "The group's name is taken",
                                Place.model("groups.group").row(3L),
                                "Use --rename 3=\"New name\""),
                        Finding.of("A content bundle is missing", "")))));
    }

    @Test
    public void warningsAreShownApartFromProblems() {
        assertEquals(
                """
                1 problem:
                  1. A content bundle is missing
                Also noticed, but none of this stops it:
                  1. Two people will not be able to log in
                     at users.user, id 7
                Nothing was imported.""",
                shown(new RefusedException(
                        List.of(Finding.of("A content bundle is missing", "")),
                        List.of(Finding.of(
                                "Two people will not be able to log in",
                                Place.model("users.user").row(7L),
                                "")))));
    }

    @Test
    public void anArchiveThatCannotBeReadLeavesNothingBehind() {
        assertEquals("It is cut short\nNothing was imported.", shown(new ArchiveException("It is cut short")));
    }

    @Test
    public void whatCouldNotBeTakenBackIsNamedToo() {
        MigrationException problem = new MigrationException("Stopped.", new IOException("secret"));
        problem.getCause().addSuppressed(new MigrationException("Remove these by hand:\n  /media/a.jpg"));
        problem.addSuppressed(new IllegalStateException("secret"));
        assertEquals("Stopped.\nRemove these by hand:\n  /media/a.jpg", shown(problem));
    }

    @Test
    public void commandsAreNamedAsTheCallerTypesThem() {
        assertEquals(
                "No group. bin/karrot groups -i old lists them.",
                shown(new MigrationException("No group. karrot:groups lists them.")));
    }

    @Test
    public void messagesCannotSteerTheTerminal() {
        assertEquals("one\ntwo \uFFFD[2J", shown(new MigrationException("one\ntwo \u001b[2J")));
    }

    @Test
    public void aDiskThatFailsIsForeseen() {
        IOException full = new IOException("No space left on device");
        assertEquals(
                "The file /a cannot be written: No space left on device.",
                shown(new FileException("The file /a cannot be written", full)));
    }

    @Test
    public void whatNobodyForesawQuotesNoRow() {
        String shown = shown(new IllegalStateException("Key (email)=(a@b.c) already exists"));
        assertTrue(shown, shown.startsWith("This failure was not expected: IllegalStateException in FailureTest."));
        assertFalse(shown, shown.contains("a@b.c"));
    }

    @Test
    public void whatNobodyForesawIsSaidWithWhatIsKnown() {
        String shown = shown(new IllegalStateException());
        assertTrue(shown, shown.contains(" in FailureTest.whatNobodyForesawIsSaidWithWhatIsKnown. Please send what "));
        assertTrue(shown, shown.contains("karaf.log says of it, from \"bin/karrot import failed\" on, to whoever"));
        assertTrue(shown, shown.endsWith("\nNothing was imported."));
    }

    @Test
    public void aLackOfMemoryIsSaidWithWhatToDo() {
        String shown = shown(new OutOfMemoryError("Java heap space"));
        assertTrue(shown, shown.startsWith("Karaf has not enough memory for this. Give it more, with"));
        assertTrue(shown, shown.endsWith("\nNothing was imported."));
    }

    @Test
    public void tracesQuoteNoRow() {
        String trace = Traces.withoutMessages(new MigrationException("x", new IllegalStateException("a@b.c")));
        assertTrue(trace, trace.contains("caused by java.lang.IllegalStateException\n    at "));
        assertFalse(trace, trace.contains("a@b.c"));
    }

    @Test
    public void tracesHaveWhatCleaningUpHasAdded() {
        MigrationException problem = new MigrationException("x", new IllegalStateException("y"));
        problem.getCause().addSuppressed(new IllegalArgumentException("a@b.c", new ArithmeticException("z")));
        String trace = Traces.withoutMessages(problem);
        assertTrue(trace, trace.contains("and with it java.lang.IllegalArgumentException\n    at "));
        assertTrue(trace, trace.contains("caused by java.lang.ArithmeticException\n    at "));
        assertFalse(trace, trace.contains("a@b.c"));
    }

    @Test
    public void whateverAnInterruptWasTakenForItIsCancelled() {
        MigrationException problem =
                new MigrationException("The import stopped: Closed.", new ClosedByInterruptException());
        problem.addSuppressed(new FileException("The file /a cannot be removed", new IOException("Busy")));
        assertEquals("Cancelled.\nThe file /a cannot be removed: Busy\nNothing was imported.", shown(problem));
    }

    @Test
    public void inATerminalTheFirstLineIsRed() {
        MigrationException problem = new MigrationException("One.\nTwo.");
        CommandException shown = new Failure("bin/karrot import", List.of(), problem).forTheShell(INVOCATION, true);
        assertEquals("\u001B[31mOne.\u001B[39m\nTwo.", shown.getNiceHelp());
        assertEquals("One.\nTwo.", shown.getMessage());
    }

    private static String shown(Throwable problem) {
        CommandException shown = new Failure("bin/karrot import", List.of("Nothing was imported."), problem)
                .forTheShell(INVOCATION, false);
        assertNull(shown.getCause());
        assertEquals(shown.getMessage(), shown.getNiceHelp());
        return shown.getMessage();
    }
}
