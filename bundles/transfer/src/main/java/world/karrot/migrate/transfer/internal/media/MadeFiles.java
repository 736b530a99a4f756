package world.karrot.migrate.transfer.internal.media;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.receipt.Made;

/** The files that an import made in a target's media folder. */
public final class MadeFiles {
    /** All names are random UUIDs with an extension. */
    private static final int NAME = 36;

    private final MediaFolder media;
    private final Made made;
    private final Removal removal = new Removal();

    /** Only what the receipt says and what lies in the folder is ever touched. */
    public MadeFiles(Path media, Made made) {
        this.media = new MediaFolder(media);
        this.made = made;
    }

    /** How many are there still. */
    public long count() {
        return paths(made.files()).filter(Files::exists).count();
    }

    /** The folders whose files cannot be removed, since nobody may write there who runs this. */
    public List<Path> lockedFolders() {
        return paths(made.files())
                .filter(Files::exists)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.isWritable(folder))
                .sorted()
                .toList();
    }

    /**
     * Removes the files, the sizes of pictures among them, and the folders that are empty then.
     *
     * @return the paths of those that could not be removed
     */
    public List<String> remove() {
        paths(made.files()).forEach(removal::file);
        names().forEach(this::removeSizes);
        paths(made.folders()).forEach(removal::folder);
        return removal.left().stream().map(Path::toString).toList();
    }

    private Stream<Path> paths(List<String> relative) {
        return relative.stream().flatMap(path -> media.resolve(path).stream());
    }

    /** Names without extensions, by folder. */
    private Map<Path, Set<String>> names() {
        return made.files().stream()
                .map(Path::of)
                .filter(file -> file.getNameCount() > 1)
                .collect(groupingBy(Path::getParent, mapping(file -> name(file).orElse(""), toSet())));
    }

    private void removeSizes(Path folder, Set<String> names) {
        media.resolve(SizeNames.folder(folder).toString())
                .filter(Files::isDirectory)
                .ifPresent(sizes -> removeFrom(sizes, names));
    }

    private void removeFrom(Path sizes, Set<String> names) {
        try (Stream<Path> files = Files.list(sizes)) {
            files.filter(file -> name(file).filter(names::contains).isPresent()).forEach(removal::file);
        } catch (IOException | UncheckedIOException e) {
            removal.leave(sizes);
        }
    }

    private static Optional<String> name(Path file) {
        String name = file.getFileName().toString();
        return name.length() < NAME ? Optional.empty() : Optional.of(name.substring(0, NAME));
    }
}
