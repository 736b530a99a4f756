package world.karrot.migrate.transfer.internal;

import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;

/** Refuses the number of a receipt that an instance does not have. */
public final class UnknownReceipt {
    private UnknownReceipt() {}

    public static RefusedException exception(long receipt) {
        return new RefusedException(Finding.of(
                "There is no receipt " + receipt + " on this instance",
                "karrot:imports lists those there are; an import that was undone has none any more."));
    }
}
