package world.karrot.migrate.itests.faults.numbered;

public class EveryImportCallTest extends EveryCall {
    public EveryImportCallTest() {
        super("import", ImportAttempt::from);
    }
}
