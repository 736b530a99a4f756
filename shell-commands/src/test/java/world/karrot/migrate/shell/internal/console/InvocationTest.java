package world.karrot.migrate.shell.internal.console;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

public final class InvocationTest {
    private static final String SAID = "karrot:undo 2 takes it back, feature:install x adds x (karrot:people).";
    private static final Optional<String> NEW = Optional.of("new");

    @Test
    public void whoTypedAProgramIsToldToTypeIt() {
        assertEquals(
                "./karrot undo 2 takes it back, ./karrot feature:install x adds x (./karrot people).",
                new Invocation("./karrot", Optional.empty()).in(SAID));
    }

    @Test
    public void whoNamedAnInstanceIsToldToNameItWhereItIsMeant() {
        assertEquals(
                "karrot:undo -i new 2 takes it back, feature:install x adds x (karrot:people).",
                new Invocation("", NEW).in(SAID));
        assertEquals(
                "./karrot undo -i new 2 takes it back, ./karrot feature:install x adds x (./karrot people).",
                new Invocation("./karrot", NEW).in(SAID));
    }

    @Test
    public void whatOnlyLooksLikeACommandStays() {
        String paths = "/srv/karrot:old/.env, mvn:world.karrot:migrate, karrot: 1 problem, Group service:desk";
        assertEquals(paths, new Invocation("bin/karrot", NEW).in(paths));
    }
}
