package world.karrot.migrate.transfer.internal.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What files may be called and be served as. Karrot and web servers hand out what a group's files are called or said to
 * be, from the site's own address: what browsers run there (HTML, SVG, XML, scripts) acts as whoever looks at it.
 */
public final class HarmlessFiles {
    /** Of any file: browsers save it. */
    private static final String ENDING = "bin";

    public static final String TYPE = "application/octet-stream";

    private static final Pattern LAST = Pattern.compile("\\.([^./]*)$");

    private static final Set<String> ENDINGS =
            Set.of(("jpg jpeg jpe jfif png gif webp bmp tif tiff heic heif avif ico psd xcf "
                            + "pdf doc docx xls xlsx ppt pptx pps ppsx odt ods odp odg ott rtf epub pages "
                            + "numbers key txt text md csv tsv log ics vcf json "
                            + "mp3 m4a aac ogg oga opus wav flac mp4 m4v mov avi mkv webm ogv 3gp "
                            + "zip gz tgz bz2 xz 7z rar tar bin")
                    .split(" "));

    /** None that ends with {@code +xml}: browsers take all of those for XML, and run what is in it. */
    private static final Pattern TYPES = Pattern.compile("(?:image|audio|video)/[a-z0-9.-]+"
            + "|text/(?:plain|csv|markdown|calendar|vcard)(?:; ?charset=[a-z0-9-]+)?"
            + "|application/(?:octet-stream|pdf|msword|rtf|epub\\+zip|json|zip|gzip|x-7z-compressed|x-tar|x-bzip2|x-xz"
            + "|vnd\\.(?:openxmlformats-officedocument|oasis\\.opendocument|ms-excel|ms-powerpoint|rar)[a-z0-9.-]*)");

    private HarmlessFiles() {}

    /**
     * How the new name of a file ends, with its point.
     *
     * @param kind what it is, if it is a picture
     * @param path what it was called
     * @return nothing where it had no ending, and is no picture
     */
    public static String ending(Optional<PictureKind> kind, String path) {
        Optional<String> given = given(path);
        return kind.map(picture -> picture.ending(given.orElse("")))
                .or(() -> given.map(ending -> ENDINGS.contains(ending.toLowerCase(Locale.ROOT)) ? ending : ENDING))
                .map("."::concat)
                .orElse("");
    }

    /** Whether a file's new name does not end as its old one did. */
    public static boolean isOtherEnding(String ending, String path) {
        return !given(path).map("."::concat).orElse("").equals(ending);
    }

    private static Optional<String> given(String path) {
        Matcher last = LAST.matcher(path);
        return last.find() ? Optional.of(last.group(1)) : Optional.empty();
    }

    /** Whether browsers run nothing that is served as this media type. */
    public static boolean isHarmless(String type) {
        return TYPES.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }
}
