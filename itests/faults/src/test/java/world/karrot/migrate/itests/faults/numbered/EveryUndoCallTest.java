package world.karrot.migrate.itests.faults.numbered;

public class EveryUndoCallTest extends EveryCall {
    public EveryUndoCallTest() {
        super("undo", UndoAttempt::from);
    }
}
