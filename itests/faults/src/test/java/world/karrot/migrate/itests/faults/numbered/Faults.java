package world.karrot.migrate.itests.faults.numbered;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The calls of one run of a command, of which one fails. They are counted in all threads of the virtual machine, while
 * nothing else runs in it.
 */
final class Faults {
    /** The system property in which {@link CallAdvice} finds what counts: classes of the JDK see none of ours. */
    static final String PROPERTY = "karrot.faults.count";

    private final Call call;
    private final int number;
    private int calls;
    private String place = "";

    /** @param number of the call that fails, from 1 */
    Faults(Call call, int number) {
        this.call = call;
        this.number = number;
    }

    /** What comes of it. */
    <T> T during(Callable<T> run) throws Exception {
        System.getProperties().put(PROPERTY, (Consumer<String>) this::count);
        try {
            return run.call();
        } finally {
            System.getProperties().remove(PROPERTY);
        }
    }

    private void count(String called) {
        if (CountedCalls.kind(called) == call && isDue(called)) {
            Faults.<RuntimeException>raise(call.failure());
        }
    }

    private synchronized boolean isDue(String called) {
        calls++;
        if (calls == number) {
            place = called;
        }
        return calls == number;
    }

    /** Throws what callers declare, or have to live with. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> void raise(Exception failure) throws E {
        throw (E) failure;
    }

    synchronized boolean cameToPass() {
        return calls >= number;
    }

    /** How many there were. */
    synchronized int calls() {
        return calls;
    }

    /** The method that failed; empty if the run had fewer calls. */
    synchronized String place() {
        return place;
    }
}
