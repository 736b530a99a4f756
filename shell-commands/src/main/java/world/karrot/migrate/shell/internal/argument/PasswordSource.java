package world.karrot.migrate.shell.internal.argument;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.shell.internal.console.Warnings;
import world.karrot.migrate.shell.internal.file.Folder;

/** Where the password of an archive comes from: a file, standard input, or whoever sits there. */
record PasswordSource(Session session) {
    /** What is left of text in another encoding. */
    private static final Pattern BROKEN = Pattern.compile("[\\x00\\uFFFD]");

    /** What an export prints in front of a password, and people copy with it. */
    private static final Pattern LABEL = Pattern.compile("password:", Pattern.CASE_INSENSITIVE);

    /** @param file its name, {@code -} for standard input, or null to ask */
    Password read(String file) throws IOException {
        if (file == null) {
            return ask();
        }
        return file.equals("-")
                ? firstLine(session.getKeyboard(), "Standard input")
                : fromFile(Folder.of(session).file(file));
    }

    private Password ask() {
        String typed = new Question(session)
                .ask(
                        "Password of the archive: ",
                        '*',
                        "No password was given.",
                        "The archive is encrypted, and there is no terminal to ask for its password. Put the password"
                                + " into a file and name that with --password-file.");
        return password(typed, "What was typed");
    }

    private static Password fromFile(Path file) throws IOException {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new MigrationException("There is no password file " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (isOpenToOthers(file)) {
                Warnings.print("other people can read the password file " + file + ". chmod 600 changes that.");
            }
            return firstLine(in, "The password file " + file);
        } catch (IOException e) {
            throw new FileException("The password file " + file + " cannot be read", e);
        }
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream().anyMatch(Set.of(GROUP_READ, OTHERS_READ)::contains);
    }

    /** Only the line's end, and a byte order mark in front of it, are no part of the password; spaces are. */
    private static Password firstLine(InputStream in, String where) throws IOException {
        String line = TextStart.reader(in).readLine();
        return password(line, where);
    }

    private static Password password(String line, String where) {
        if (line == null || line.isEmpty()) {
            throw new MigrationException(where + " holds no password: its first line is empty.");
        }
        if (BROKEN.matcher(line).find()) {
            throw new MigrationException(
                    where + " is not a text in UTF-8 or UTF-16, so that the password in it cannot be read.");
        }
        if (LABEL.matcher(line).lookingAt()) {
            Warnings.print(
                    where + " begins with \"Password:\". If the archive cannot be decrypted, leave that and the space"
                            + " after it out.");
        }
        return new Password(line);
    }
}
