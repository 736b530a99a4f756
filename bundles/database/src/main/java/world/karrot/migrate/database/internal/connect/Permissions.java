package world.karrot.migrate.database.internal.connect;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads permissions as {@code chmod} counts them: {@code 0o640} or {@code 640}. */
final class Permissions {
    private static final String OCTAL = "(?:0[oO])?[0-7]{3,5}";

    private Permissions() {}

    static Optional<Set<PosixFilePermission>> parse(String octal) {
        return octal.matches(OCTAL)
                ? Optional.of(of(Integer.parseInt(octal.replaceFirst("0[oO]", ""), 8)))
                : Optional.empty();
    }

    /** The permissions' order is that of the bits, from the highest. */
    private static Set<PosixFilePermission> of(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) {
            if ((mode >> (all.length - 1 - i) & 1) == 1) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }
}
