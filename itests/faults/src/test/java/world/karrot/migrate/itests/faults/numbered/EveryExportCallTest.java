package world.karrot.migrate.itests.faults.numbered;

public class EveryExportCallTest extends EveryCall {
    public EveryExportCallTest() {
        super("export", ExportAttempt::from);
    }
}
