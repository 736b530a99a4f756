package world.karrot.migrate.itests.faults.numbered;

public class EveryPicturesCallTest extends EveryCall {
    public EveryPicturesCallTest() {
        super("pictures", PicturesAttempt::new);
    }
}
