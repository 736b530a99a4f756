package world.karrot.migrate.itests.faults.numbered;

import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** What is put before each method whose calls are counted. It is copied into their classes, and sees what they see. */
final class CallAdvice {
    private CallAdvice() {}

    /** Tells which method is called. */
    @SuppressWarnings("unchecked")
    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#t.#m") String called) {
        Object counter = System.getProperties().get(Faults.PROPERTY);
        if (counter != null) {
            ((Consumer<String>) counter).accept(called);
        }
    }
}
