package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.instances.Fixture;

public class EveryExportCallTest extends EveryCall {
    public EveryExportCallTest() {
        super("export");
    }

    @Override
    Attempt attempt(NumberedBench bench) throws Exception {
        return new ExportAttempt(bench, bench.connected(Fixture.COMMUNITY));
    }
}
