package world.karrot.migrate.shell.internal.argument;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import world.karrot.migrate.api.MigrationException;

public final class GroupArgumentsTest {
    @Test
    public void idsMayHaveCommas() {
        assertEquals(List.of(3L, 7L, 8L), GroupArguments.ids(List.of("3,7", "8", ",")));
    }

    @Test
    public void anythingElseIsNoId() {
        assertEquals(
                "Hills is not the number of a group. karrot:groups lists them.",
                refused(() -> GroupArguments.ids(List.of("3", "Hills"))));
    }

    @Test
    public void namesMayHoldAnything() {
        assertEquals(Map.of(3L, "a=b c", 4L, "d"), GroupArguments.renames(List.of("3=a=b c", "4=d")));
    }

    @Test
    public void badRenamesAreRefused() {
        assertEquals("--rename wants ID=NAME, such as 3=\"New name\", not 3=.", refused(() -> renames("3=")));
        assertEquals("--rename wants ID=NAME, such as 3=\"New name\", not 3.", refused(() -> renames("3")));
        assertEquals("--rename names group 3 twice.", refused(() -> renames("3=a", "3=b")));
        assertEquals("x is not the number of a group. karrot:inspect lists them.", refused(() -> renames("x=a")));
        assertEquals(
                "A group's name is one line: in --rename there is a line break or the like.",
                refused(() -> renames("3=a\nb")));
    }

    @Test
    public void blanksAroundANameAreNoPartOfIt() {
        assertEquals(Map.of(3L, "a b"), GroupArguments.renames(List.of("3= a b ")));
    }

    private static void renames(String... words) {
        GroupArguments.renames(List.of(words));
    }

    private static String refused(ThrowingRunnable call) {
        return assertThrows(MigrationException.class, call).getMessage();
    }
}
