package world.karrot.migrate.itests.faults.numbered;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The calls of one run of a command, at one of which something happens. They are counted in all threads of the virtual
 * machine, while nothing else runs in it.
 */
final class Faults {
    /** The system property in which {@link CallAdvice} finds what counts: classes of the JDK see none of ours. */
    static final String PROPERTY = "karrot.faults.count";

    private final Predicate<String> counted;
    private final int number;
    private final Fault fault;
    private int calls;
    private String place = "";

    /**
     * @param counted which calls have a number
     * @param number of the call at which it happens, from 1
     */
    Faults(Predicate<String> counted, int number, Fault fault) {
        this.counted = counted;
        this.number = number;
        this.fault = fault;
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
        if (counted.test(called) && isDue(called)) {
            try {
                fault.happen();
            } catch (Exception e) {
                Faults.<RuntimeException>raise(e);
            }
        }
    }

    private synchronized boolean isDue(String called) {
        calls++;
        if (calls == number) {
            place = called;
        }
        return calls == number || (calls > number && fault.lasts());
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

    /** Where it happened. */
    @Override
    public synchronized String toString() {
        return "Call %s of %s, %s".formatted(number, calls, place);
    }

    /** What happens. */
    interface Fault {
        /** Called in the thread that is about to make the call, which fails if this throws something. */
        void happen() throws Exception;

        /** Whether it happens at all later calls as well. */
        default boolean lasts() {
            return false;
        }
    }
}
