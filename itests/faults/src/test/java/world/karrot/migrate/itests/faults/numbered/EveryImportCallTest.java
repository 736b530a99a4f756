package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.instances.Fixture;

public class EveryImportCallTest extends EveryCall {
    public EveryImportCallTest() {
        super("import");
    }

    @Override
    Attempt attempt(NumberedBench bench) throws Exception {
        return new ImportAttempt(bench, bench.connected(Fixture.COMMUNITY));
    }
}
