package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import world.karrot.migrate.api.instance.Settings;

/** Makes a file in a folder of a media folder, and prints the warnings. A process can be given any umask and rights. */
final class NewFilesProcess {
    private NewFilesProcess() {}

    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), arguments[1]);
    }

    private static void make(Path media, String path) throws IOException {
        NewFiles files = new NewFiles(new Settings("target", "", "", media, Optional.empty(), Optional.empty()));
        Path file = media.resolve(path);
        files.makeFolder(file.getParent(), folder -> {});
        files.adapt(Files.createFile(file));
        files.warnings().forEach(System.out::println);
    }
}
