package world.karrot.migrate.transfer.internal.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Karrot names the sizes of pictures: {@code __sized__/<folder>/<name>-thumbnail-<W>x<H><quality>.<extension>},
 * with the quality where a format has any, and without spaces. Of a picture without an extension it names them
 * {@code .jpg}.
 */
public final class SizeNames {
    private static final String FOLDER = "__sized__";
    private static final String DEFAULT = "jpg";
    private static final Set<String> WITH_QUALITY = Set.of("jpg", "jpeg", "webp");

    private static final Pattern NAME =
            Pattern.compile(FOLDER + "/(\\S{1,300})-thumbnail-(\\d{1,5})x(\\d{1,5})(?:-\\d{1,3})?\\.(\\w{1,10})");

    private SizeNames() {}

    /**
     * The size that fits into a square.
     *
     * @param picture its path
     * @param side in pixels
     */
    public static String of(String picture, int side) {
        return of(picture, Integer.toString(side), Integer.toString(side));
    }

    private static String of(String picture, String width, String height) {
        int dot = picture.indexOf('.', picture.lastIndexOf('/') + 1) < 0 ? -1 : picture.lastIndexOf('.');
        String name = dot < 0 ? picture : picture.substring(0, dot);
        String extension = dot < 0 ? DEFAULT : picture.substring(dot + 1);
        String quality = WITH_QUALITY.contains(extension.toLowerCase(Locale.ROOT)) ? "-70" : "";
        return (FOLDER + "/" + name + "-thumbnail-" + width + "x" + height + quality + "." + extension)
                .replace(" ", "");
    }

    /** Where the sizes of the pictures in a folder are. */
    public static Path folder(Path pictures) {
        return Path.of(FOLDER).resolve(pictures.toString().replace(" ", ""));
    }

    /**
     * The same size of another picture.
     *
     * @param path of what may be a size
     * @param other the picture that stands for one, given its path without spaces
     * @return nothing when it is no size, or when nothing stands for its picture
     */
    public static Optional<String> moved(String path, Function<String, Optional<String>> other) {
        Matcher size = NAME.matcher(path);
        return size.matches()
                ? picture(size, other).map(found -> of(found, size.group(2), size.group(3)))
                : Optional.empty();
    }

    private static Optional<String> picture(Matcher size, Function<String, Optional<String>> other) {
        Optional<String> found = other.apply(size.group(1) + "." + size.group(4));
        return size.group(4).equals(DEFAULT) ? found.or(() -> other.apply(size.group(1))) : found;
    }
}
