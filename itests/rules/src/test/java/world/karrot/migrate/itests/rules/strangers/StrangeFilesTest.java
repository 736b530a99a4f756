package world.karrot.migrate.itests.rules.strangers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;

/** Files are handed out from the site's own address: no archive puts anything there that a browser runs. */
public class StrangeFilesTest {
    private static final String ATTACHMENT = "conversations.conversationmessageattachment";
    private static final String SCRIPT = "<html><script>alert(document.domain)</script></html>";
    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";

    private static final Map<String, String> PICTURES = Map.of(
            "jpg", "\u00ff\u00d8\u00ff\u00e0rest",
            "png", "\u0089PNG\r\n\u001a\nrest",
            "gif", "GIF89arest",
            "webp", "RIFF1234WEBPrest",
            "bmp", "BM1234\u0000\u0000\u0000\u0000rest",
            "tif", "II*\u0000rest");

    @Rule
    public final Workshop workshop = new Workshop();

    private static String photo(Forgery forgery) {
        return forgery.of("groups.group").get(0).get("photo").asText();
    }

    @Test
    public void whatIsNoPictureIsRefusedWherePicturesAre() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Unpacked archive = Forgery.unpacked(workshop, 1L);
        for (String content :
                List.of(SCRIPT, DRAWING, "", "GIF", "RIFF1234WAVEfmt ", "%PDF-1.7", " \u0089PNG\r\n\u001a\n")) {
            Forgery forgery = Forgery.of(archive);
            String photo = photo(forgery);
            forgery.file(photo, content.getBytes(ISO_8859_1));
            assertThat(forgery.isRefusedBy(target, workshop)).singleElement().satisfies(problem -> {
                assertThat(problem.what()).contains("JPEG, PNG");
                assertThat(problem.where().toString())
                        .isEqualTo(photo + ", group \"Löwenstadt teilt 🦁 \"Essen\"\", id 1, field photo");
            });
        }
    }

    @Test
    public void previewsOfAttachmentsArePictures() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Unpacked archive = Forgery.unpacked(workshop, 1L);
        for (String column : List.of("preview", "thumbnail")) {
            Forgery forgery = Forgery.of(archive)
                    .file("x.jpg", SCRIPT.getBytes(UTF_8))
                    .change(ATTACHMENT, 2, row -> row.put(column, "x.jpg"));
            assertThat(forgery.isRefusedBy(target, workshop))
                    .extracting(Finding::where)
                    .allSatisfy(where -> {
                        assertThat(where.model()).isEqualTo(ATTACHMENT);
                        assertThat(where.field()).isEqualTo(column);
                    });
        }
    }

    @Test
    public void picturesAreNamedByWhatTheyAre() throws Exception {
        Unpacked archive = Forgery.unpacked(workshop, 1L);
        for (Map.Entry<String, String> kind : PICTURES.entrySet()) {
            KarrotInstance target = workshop.instance(Fixture.EMPTY);
            ImportReport report = Forgery.of(archive)
                    .file("photos/x.html", kind.getValue().getBytes(ISO_8859_1))
                    .change("groups.group", 1, row -> row.put("photo", "photos/x.html"))
                    .in(workshop)
                    .importInto(target);
            assertThat(Sql.column(target, "SELECT photo FROM groups_group"))
                    .singleElement()
                    .asString()
                    .endsWith("." + kind.getKey());
            assertThat(changes(report, "groups.group", "photo"))
                    .singleElement()
                    .satisfies(change -> assertThat(change.what()).contains("." + kind.getKey()));
        }
    }

    @Test
    public void attachmentsKeepTheirEndingsUnlessBrowsersRunThem() throws Exception {
        List<String> run = List.of(
                "x.html",
                "x.HTM",
                "x.svg",
                "x.xhtml",
                "x.xml",
                "x.js",
                "x.mjs",
                "x.php",
                "x.phtml",
                "x.shtml",
                "x.css",
                ".htaccess",
                "x.pdf.html",
                "x.wasm",
                "x.swf",
                "x.mht",
                "x.",
                "x.h tml",
                "x.ht\u00e9");
        List<String> harmless =
                List.of("x.pdf", "x.PDF", "x.odt", "x.docx", "x.txt", "x.mp3", "x.html.zip", "no ending");
        Forgery forgery = Forgery.of(workshop);
        run.forEach(name -> attach(forgery, name));
        harmless.forEach(name -> attach(forgery, name));
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport report = forgery.in(workshop).importInto(target);
        for (String name : run) {
            assertThat(arrived(target, name)).as(name).endsWith(".bin");
        }
        for (String name : harmless) {
            String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
            assertThat(arrived(target, name)).as(name).matches("[^.]*" + ending);
        }
        assertThat(changes(report, ATTACHMENT, "file"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(run.size()));
    }

    private static void attach(Forgery forgery, String name) {
        int id = 1_000_000 + forgery.of(ATTACHMENT).size();
        forgery.file("attachments/" + name, SCRIPT.getBytes(UTF_8));
        forgery.add(
                ATTACHMENT,
                row -> row.put("id", id)
                        .put("filename", name)
                        .put("file", "attachments/" + name)
                        .put("preview", "")
                        .put("thumbnail", ""));
    }

    private static String arrived(KarrotInstance target, String name) throws Exception {
        return Sql.column(
                        target,
                        "SELECT file FROM conversations_conversationmessageattachment WHERE filename = '" + name + "'")
                .get(0);
    }

    @Test
    public void attachmentsAreServedAsNothingThatBrowsersRun() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Map<Integer, String> types = Map.of(1, "Text/HTML; charset=utf-8", 2, "image/svg+xml", 3, "text/plain");
        Forgery forgery = Forgery.of(workshop);
        types.forEach((id, type) -> forgery.change(ATTACHMENT, id, row -> row.put("content_type", type)));
        ImportReport report = forgery.in(workshop).importInto(target);
        assertThat(Sql.column(
                        target, "SELECT content_type FROM conversations_conversationmessageattachment ORDER BY id"))
                .containsExactly("application/octet-stream", "application/octet-stream", "text/plain");
        assertThat(changes(report, ATTACHMENT, "content_type"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(2));
    }

    /** One file may be a photo to one row and an attachment to another. */
    @Test
    public void whateverRowsNameAFileNothingThatBrowsersRunIsThere() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Before before = Before.of(target);
        Forgery.of(workshop)
                .file("both.html", PICTURES.get("gif").getBytes(ISO_8859_1))
                .file("script.html", SCRIPT.getBytes(UTF_8))
                .change("groups.group", 1, row -> row.put("photo", "both.html"))
                .change(ATTACHMENT, 1, row -> row.put("file", "both.html"))
                .change(ATTACHMENT, 2, row -> row.put("file", "script.html"))
                .in(workshop)
                .importInto(target);
        assertThat(before.losses()).isEmpty();
        try (Stream<Path> files = Files.walk(target.media())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches(".*\\.(jpg|png|gif|bin|pdf)|[^.]*"))
                    .anyMatch(name -> name.endsWith(".gif"))
                    .anyMatch(name -> name.endsWith(".bin"));
        }
    }

    private static List<Finding> changes(ImportReport report, String model, String field) {
        return report.changes().stream()
                .filter(change -> model.equals(change.where().model())
                        && field.equals(change.where().field()))
                .toList();
    }
}
