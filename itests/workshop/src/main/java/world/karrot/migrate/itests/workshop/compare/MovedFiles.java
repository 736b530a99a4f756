package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** What columns with the path of a file must hold: a new name in Karrot's folder, for a file with the same bytes. */
final class MovedFiles {

    /** Where browsers find a file, or a size of a picture: with the site, or the path, in front. */
    private static final Pattern SIZED =
            Pattern.compile("__sized__/(?<name>.+)(?<size>-thumbnail-\\d+x\\d+(-\\d+)?)(?<end>\\.\\w+)");

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String FILE = "rw-r-----";
    private static final String FOLDER = "rwxr-x---";

    private final Path source;
    private final Path target;
    private final Map<String, String> moved = new HashMap<>();

    private final String site;
    private final String newSite;

    MovedFiles(KarrotInstance source, KarrotInstance target) {
        this.source = source.media();
        this.target = target.media();
        this.site = source.siteUrl();
        this.newSite = target.siteUrl();
    }

    /** Where a file or a size of it that moved is on the target, given its path or its address, or null. */
    String find(String address) {
        if (address.startsWith(site + "/")) {
            String found = find(address.substring(site.length()));
            return found == null ? null : newSite + found;
        }
        if (address.startsWith("/media/")) {
            String found = find(address.substring("/media/".length()));
            return found == null ? null : "/media/" + found;
        }
        Matcher sized = SIZED.matcher(address);
        return sized.matches() ? sized(sized) : moved.get(address);
    }

    private String sized(Matcher size) {
        String end = size.group("end");
        String file = moved.get(size.group("name") + end);
        return file == null
                ? null
                : "__sized__/" + file.substring(0, file.length() - end.length()) + size.group("size") + end;
    }

    Optional<String> problem(String folder, String value, String arrived) throws IOException {
        if (value == null || value.isEmpty() || arrived == null) {
            boolean right = value == null ? arrived == null : value.equals(arrived) || isMissing(value, arrived);
            return right ? Optional.empty() : Optional.of("is no file");
        }
        moved.put(value, arrived);
        String extension = value.contains(".") ? value.substring(value.lastIndexOf('.')) : "";
        if (arrived.equals(value) || !arrived.matches(folder + "/" + UUID + "[^/]*") || !arrived.endsWith(extension)) {
            return Optional.of("is no new name");
        }
        return problem(source.resolve(value), target.resolve(arrived));
    }

    private boolean isMissing(String value, String arrived) {
        return !value.isEmpty() && arrived == null && !Files.exists(source.resolve(value));
    }

    private static Optional<String> problem(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("there is no such file");
        }
        if (Files.mismatch(from, to) >= 0) {
            return Optional.of("the file has other bytes");
        }
        boolean right = mode(to).equals(FILE) && mode(to.getParent()).equals(FOLDER);
        return right ? Optional.empty() : Optional.of("file and folder are " + mode(to) + " " + mode(to.getParent()));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
