package world.karrot.migrate.shell.internal.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.shell.internal.report.Text;

/**
 * A piece of HTML. There is no way to make one of a text without escaping it: names come from databases and archives
 * that others filled.
 */
record Html(String code) {
    static final Html NOTHING = new Html("");

    static Html text(String plain) {
        return new Html(Text.clean(plain)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /**
     * An element.
     *
     * @param tag a name, and attributes if any; never of a text from elsewhere
     */
    static Html element(String tag, Html... content) {
        return element(tag, Arrays.asList(content));
    }

    static Html element(String tag, String text) {
        return element(tag, text(text));
    }

    static Html element(String tag, List<Html> content) {
        return new Html("<" + tag + ">" + all(content).code() + "</" + tag.replaceFirst(" .*", "") + ">\n");
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::code).collect(Collectors.joining()));
    }

    /** An element for each text. */
    static List<Html> texts(String tag, List<String> texts) {
        return texts.stream().map(text -> element(tag, text)).toList();
    }

    static Html section(String title, Html... content) {
        return element("section", element("h2", title), all(Arrays.asList(content)));
    }

    /** A table whose first column names its rows. */
    static Html table(String caption, List<String> header, List<List<Html>> rows) {
        Html head = element("thead", element("tr", texts("th scope=\"col\"", header)));
        List<Html> body = rows.stream().map(Html::row).toList();
        return element("table", element("caption", caption), head, element("tbody", body));
    }

    private static Html row(List<Html> cells) {
        Html name = element("th scope=\"row\"", cells.get(0));
        return element("tr", name, all(cells("td", cells.stream().skip(1))));
    }

    private static List<Html> cells(String tag, Stream<Html> contents) {
        return contents.map(content -> element(tag, content)).toList();
    }
}
