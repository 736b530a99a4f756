package world.karrot.migrate.itests.hostile.harm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** The files of an instance, and all others near it, as they were. */
final class FilesAround {
    /** What a browser, or a server, may run. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?s).*\\.(html?|xhtml|shtml|svgz?|xml|js|mjs|css|php\\d?|phtml|jsp|swf|hta|exe|htaccess)[ .]?");

    private final Path folder;
    private final Path media;
    private final Map<Path, String> before;

    /**
     * Looks around.
     *
     * @param folder with the media folder in it, and nothing that changes but what is there
     */
    FilesAround(Path folder, Path media) throws IOException {
        this.folder = folder;
        this.media = media;
        this.before = files();
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(path -> !Files.isDirectory(path))::iterator) {
                files.put(file, Files.isSymbolicLink(file) ? "link" : new DigestUtils("SHA-256").digestAsHex(file));
            }
        }
        return files;
    }

    /** Whatever is not as it was. */
    Stream<String> changed() throws IOException {
        Map<Path, String> now = files();
        return before.entrySet().stream()
                .filter(file -> !file.getValue().equals(now.get(file.getKey())))
                .map(file -> "changed file " + file.getKey());
    }

    Stream<String> added() throws IOException {
        return added(file -> true).map(file -> "left file " + file);
    }

    /** What an archive may not bring. */
    Stream<String> forbidden() throws IOException {
        Predicate<Path> outside = file -> !file.startsWith(media);
        Predicate<Path> runs = file ->
                FORBIDDEN.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
        return added(outside.or(runs).or(Files::isSymbolicLink).or(Files::isExecutable))
                .map(file -> "forbidden file " + file);
    }

    private Stream<Path> added(Predicate<Path> which) throws IOException {
        return files().keySet().stream()
                .filter(file -> !before.containsKey(file))
                .filter(which);
    }

    /** Removes what was not there. */
    void restore() throws IOException {
        for (Path file : (Iterable<Path>) added(file -> true)::iterator) {
            Files.delete(file);
        }
    }
}
