package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.instances.Fixture;

public class EveryUndoCallTest extends EveryCall {
    public EveryUndoCallTest() {
        super("undo");
    }

    @Override
    Attempt attempt(NumberedBench bench) throws Exception {
        return new UndoAttempt(bench, bench.connected(Fixture.COMMUNITY));
    }
}
