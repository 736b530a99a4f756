package world.karrot.migrate.itests.faults.numbered;

import java.util.EnumMap;
import java.util.Map;
import world.karrot.migrate.itests.faults.numbered.Faults.Fault;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** A command that is tried, on instances of its own. */
final class Subject {
    private static final Fault NONE = () -> {};

    private final NumberedBench bench;
    private final Making making;
    private final Map<Call, Integer> calls = new EnumMap<>(Call.class);
    private Attempt attempt;

    Subject(NumberedBench bench, Making making) throws Exception {
        this.bench = bench;
        this.making = making;
        renew();
    }

    /** Goes on with other instances, since nobody knows what these are like now. */
    void renew() throws Exception {
        attempt = making.make(bench, bench.connected(Fixture.COMMUNITY));
    }

    NumberedBench bench() {
        return bench;
    }

    Attempt attempt() {
        return attempt;
    }

    /** How many calls a run has in which nothing happens. */
    int calls(Call call) throws Exception {
        if (!calls.containsKey(call)) {
            Faults faults = new Faults(call::includes, Integer.MAX_VALUE, NONE);
            new Trial(this).run(faults, () -> null);
            calls.put(call, faults.calls());
        }
        return calls.get(call);
    }

    /** Gives it instances. */
    interface Making {
        /**
         * Makes the first attempt.
         *
         * @param instance that has groups
         */
        Attempt make(NumberedBench bench, KarrotInstance instance) throws Exception;
    }
}
