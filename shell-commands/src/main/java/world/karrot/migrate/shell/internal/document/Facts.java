package world.karrot.migrate.shell.internal.document;

import static world.karrot.migrate.shell.internal.document.Html.element;

import java.util.List;
import java.util.stream.Stream;

/** A list of names and what belongs to them. */
final class Facts {
    private Facts() {}

    /** Those that are known. */
    static Html of(Stream<Fact> facts) {
        List<Html> known = facts.filter(
                        fact -> fact.text() != null && !fact.text().isEmpty())
                .map(fact -> element("div", element("dt", fact.name()), element("dd", fact.text())))
                .toList();
        return element("dl", known);
    }

    /** @param text null or empty when it is not known */
    record Fact(String name, String text) {}
}
