package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;

/** The file with a new archive's password: written before the archive, so that it cannot fail after. */
final class NewPasswordFile implements AutoCloseable {
    private final Path file;
    private boolean kept;

    private NewPasswordFile(Path file) {
        this.file = file;
    }

    /** Creates the file, which nobody else could read at any time. */
    static NewPasswordFile create(Path file, Password password) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new MigrationException("The password file " + file + " exists already. Name another one.");
        } catch (IOException e) {
            throw new MigrationException("The password file " + file + " cannot be created.", e);
        }
        NewPasswordFile created = new NewPasswordFile(file);
        created.write(password);
        return created;
    }

    private void write(Password password) throws IOException {
        try {
            Files.writeString(file, password.value() + "\n");
        } catch (IOException e) {
            close();
            throw new MigrationException("The password file " + file + " cannot be written.", e);
        }
    }

    void keep() {
        kept = true;
    }

    /** Removes the file again, unless it is kept. */
    @Override
    public void close() throws IOException {
        if (!kept) {
            Files.deleteIfExists(file);
        }
    }
}
