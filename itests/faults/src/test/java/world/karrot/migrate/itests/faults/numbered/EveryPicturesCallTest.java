package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.instances.Fixture;

public class EveryPicturesCallTest extends EveryCall {
    public EveryPicturesCallTest() {
        super("pictures");
    }

    @Override
    Attempt attempt(NumberedBench bench) throws Exception {
        return new PicturesAttempt(bench, bench.connected(Fixture.COMMUNITY));
    }
}
