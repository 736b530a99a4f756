package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class PackageGraphTest {
    private static final Use UP = new Use("a.One", "b.Two");
    private static final Use ON = new Use("b.Two", "c.Three");
    private static final Use BACK = new Use("c.Three", "a.One");

    @Test
    public void packagesThatStandOnOneAnotherAreNoCircle() {
        assertEquals(List.of(), circles(UP, ON, new Use("a.One", "c.Three"), new Use("a.One", "a.Other")));
    }

    @Test
    public void aCircleIsToldOnceWithTheTypesInIt() {
        assertEquals(
                List.of(
                        "a circle of 3 packages:\n    a.One names b.Two\n    b.Two names c.Three\n    c.Three names a.One"),
                circles(BACK, ON, UP));
    }

    @Test
    public void twoCirclesAreBothTold() {
        List<String> circles =
                circles(UP, new Use("b.Two", "a.One"), new Use("c.Three", "d.Four"), new Use("d.Four", "c.Three"));
        assertEquals(2, circles.size());
    }

    private static List<String> circles(Use... uses) {
        return new PackageGraph(List.of(uses)).circles();
    }
}
