package world.karrot.migrate.shell.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import world.karrot.migrate.api.Password;

/** The file with a new archive's password: written before the archive, so that it cannot fail after. */
public final class NewPasswordFile implements AutoCloseable {
    private final NewFile file;

    private NewPasswordFile(NewFile file) {
        this.file = file;
    }

    /** Creates the file, which nobody else could read at any time. */
    public static NewPasswordFile create(Path path, Password password) throws IOException {
        NewFile file = NewFile.create("The password file", path);
        try {
            file.write(password.value() + "\n");
            file.sync();
            return new NewPasswordFile(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public void keep() {
        file.keep();
    }

    /** Removes the file again, unless it is kept. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
