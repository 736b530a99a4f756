package world.karrot.migrate.shell.internal.document;

import static world.karrot.migrate.shell.internal.document.Html.element;

import java.util.List;
import java.util.Objects;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.shell.internal.document.Report.Note;
import world.karrot.migrate.shell.internal.report.FindingLines;

/** Problems, warnings or changes, numbered as on the console. */
final class NotesPart {
    private NotesPart() {}

    /** Nothing when there are none. */
    static Html of(String title, String kind, List<Note> notes) {
        List<Html> items = notes.stream().map(NotesPart::item).toList();
        return notes.isEmpty()
                ? Html.NOTHING
                : element("section class=\"" + kind + "\"", element("h2", title), element("ol", items));
    }

    private static Html item(Note note) {
        String place = FindingLines.place(note.where() == null ? Place.NOWHERE : note.where(), note.places());
        return element(
                "li",
                element("strong", note.what()),
                line("where", place),
                line("remedy", Objects.toString(note.remedy(), "")));
    }

    private static Html line(String kind, String text) {
        return text.isEmpty() ? Html.NOTHING : element("p class=\"" + kind + "\"", text);
    }
}
