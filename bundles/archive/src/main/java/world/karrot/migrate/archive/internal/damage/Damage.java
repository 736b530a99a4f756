package world.karrot.migrate.archive.internal.damage;

import java.io.IOException;

/**
 * What is wrong with an archive, found somewhere below the members. Becomes an
 * {@link world.karrot.migrate.api.archive.ArchiveException} where file and member are known.
 */
public final class Damage extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Something that is wrong.
     *
     * @param what ends the sentence "The archive ..."
     */
    public Damage(String what) {
        super(what);
    }

    public Damage(String what, Throwable cause) {
        super(what, cause);
    }
}
