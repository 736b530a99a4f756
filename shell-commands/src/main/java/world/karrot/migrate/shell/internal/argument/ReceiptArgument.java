package world.karrot.migrate.shell.internal.argument;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.MigrationException;

/** The number of a receipt, as karrot:imports lists it. */
public final class ReceiptArgument {
    private ReceiptArgument() {}

    /** The one that has to be there. */
    public static long one(List<String> arguments) {
        return atMostOne(arguments).orElseThrow(ReceiptArgument::wrong);
    }

    /** The one that may be there. */
    public static Optional<Long> atMostOne(List<String> arguments) {
        if (arguments.size() > 1 || !arguments.stream().allMatch(number -> number.matches("[0-9]{1,18}"))) {
            throw wrong();
        }
        return arguments.stream().map(Long::valueOf).findFirst();
    }

    private static MigrationException wrong() {
        return new MigrationException("Name one receipt by its number. karrot:imports lists them.");
    }
}
