package world.karrot.migrate.itests.hostile.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.hostile.archive.RawTar;
import world.karrot.migrate.itests.workshop.archive.StoredXz;

/** Files that are not what they seem, and paths that lead elsewhere. */
public final class FileAttacks {
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"groups.group", "photo", "group_photos"},
            new String[] {"users.user", "photo", "user__photos"},
            new String[] {"offers.offerimage", "image", "offer_images"},
            new String[] {"activities.activity", "banner_image", "activity__banner_images"},
            new String[] {"conversations.conversationmessageimage", "image", "conversation_message_images"},
            new String[] {"conversations.conversationmessageattachment", "file", "conversation_message_attachment_files"
            },
            new String[] {
                "conversations.conversationmessageattachment", "preview", "conversation_message_attachment_previews"
            });

    private static final List<String> EXTENSIONS = List.of(
            ".html",
            ".HTM",
            ".svg",
            ".php",
            ".php5",
            ".phtml",
            ".shtml",
            ".xhtml",
            ".js",
            ".mjs",
            ".css",
            ".xml",
            ".swf",
            ".jsp",
            ".htaccess",
            ".exe",
            ".hta",
            ".jpg.html",
            ".jpg",
            ".png",
            "",
            ".",
            ".html ",
            ".svgz",
            ".pdf");

    private static final List<String> PATHS = List.of(
            "../escaped.jpg",
            "/etc/passwd",
            "group_photos/../../escaped.jpg",
            "group_photos",
            "",
            " ",
            "https://evil.example/x.jpg",
            "group_photos/a\\u0000.jpg",
            "group_photos/" + "x".repeat(120) + ".jpg",
            "private/.env",
            "group_photos//x.jpg",
            "javascript:alert(1)",
            "__sized__/group_photos/x.jpg");

    /** What Karrot is to say that an attachment is. */
    private static final List<String> SERVED = List.of(
            "text/html",
            "TEXT/HTML; charset=utf-8",
            "image/svg+xml",
            "application/xhtml+xml",
            "text/xml",
            "text/javascript",
            "text/css",
            "multipart/x-mixed-replace; boundary=x",
            "text/plain\r\nX-Injected: 1",
            "",
            "x");

    private static final String SCRIPT =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(document.domain)</script></html>";

    private final Genuine genuine;

    public FileAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
    }

    public Stream<Hostile> all() {
        return Stream.of(kinds(), contents(), paths(), served(), links()).flatMap(part -> part);
    }

    private Stream<Hostile> kinds() {
        return IntStream.range(0, EXTENSIONS.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, 2)
                        .mapToObj(step -> file(
                                COLUMNS.get((i + 3 * step) % COLUMNS.size()),
                                "x" + EXTENSIONS.get(i),
                                SCRIPT.getBytes(UTF_8))));
    }

    private Stream<Hostile> contents() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        byte[] polyglot = ("GIF89a" + SCRIPT).getBytes(UTF_8);
        byte[] wide = {'G', 'I', 'F', '8', '9', 'a', -1, -1, -1, -1, 0, 0, 0};
        return COLUMNS.stream()
                .flatMap(column ->
                        Stream.of(new byte[0], jpeg, polyglot, wide).map(content -> file(column, "y.gif", content)));
    }

    private Hostile file(String[] column, String name, byte[] content) {
        String path = column[2] + "/" + name;
        return new Hostile(
                "file: %s bytes as %s of %s.%s".formatted(content.length, name, column[0], column[1]),
                () -> genuine.edited(column[0], 0, row -> row.put(column[1], path))
                        .with("files/" + path, content)
                        .xz());
    }

    private Stream<Hostile> paths() {
        return IntStream.range(0, PATHS.size()).mapToObj(i -> {
            String[] column = COLUMNS.get(i % COLUMNS.size());
            String path = PATHS.get(i);
            return new Hostile(
                    "file: %s of %s.%s".formatted(path, column[0], column[1]),
                    () -> genuine.value(column[0], column[1], '"' + path + '"')
                            .with("files/" + path.replace("\\u0000", "\u0000"), SCRIPT)
                            .xz());
        });
    }

    private Stream<Hostile> served() {
        return SERVED.stream()
                .map(type -> new Hostile(
                        "file: an attachment that is served as " + type,
                        () -> genuine.edited(
                                        "conversations.conversationmessageattachment",
                                        0,
                                        row -> row.put("content_type", type))
                                .xz()));
    }

    /** A row names a file that the tar has as a link or a device. */
    private Stream<Hostile> links() {
        return Stream.of("1", "2", "3", "4", "6")
                .flatMap(type -> COLUMNS.stream().limit(4).map(column -> {
                    String path = column[2] + "/linked.jpg";
                    return new Hostile(
                            "file: type %s as %s.%s".formatted(type, column[0], column[1]),
                            () -> StoredXz.of(RawTar.of(genuine.edited(column[0], 0, row -> row.put(column[1], path))
                                            .members())
                                    .entry("files/" + path, type.charAt(0), "../../../etc/passwd", new byte[0])
                                    .end()));
                }));
    }
}
