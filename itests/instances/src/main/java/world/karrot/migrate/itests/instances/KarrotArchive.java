package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Path;

/** Archives that Karrot's own {@code export} command wrote. */
public enum KarrotArchive {
    /** Groups 1 and 2 of {@link Fixture#COMMUNITY}. */
    TWO_GROUPS("two-groups"),

    /** 92,512 rows and 200 images: 5.7 MB, of which unpacking makes much more. */
    LARGE("large");

    private final String file;

    KarrotArchive(String file) {
        this.file = file;
    }

    /**
     * Copies the archive, as a {@code .tar.xz.gpg} file, into a folder that does not hold it yet.
     *
     * @return the copy
     */
    public Path copyTo(Path folder) throws IOException {
        Path copy = folder.resolve(file + ".tar.xz.gpg");
        Resources.copy("archives/%s.tar.xz.gpg".formatted(file), copy);
        return copy;
    }

    /** The password that {@code export} printed. */
    public String password() throws IOException {
        return Resources.text("archives/%s.password".formatted(file)).strip();
    }
}
