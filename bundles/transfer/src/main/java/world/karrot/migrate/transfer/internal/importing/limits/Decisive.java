package world.karrot.migrate.transfer.internal.importing.limits;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModel;

/** The columns by which rows are matched, named, told apart or chosen, or that let somebody in. */
public final class Decisive {
    private Decisive() {}

    public static Set<String> columns(ResolvedModel model) {
        Stream<String> declared = model.model().traits().stream().flatMap(Decisive::columns);
        return Stream.concat(declared, Stream.of(name(model))).collect(Collectors.toSet());
    }

    /** The column that holds the name of a row; empty where there is none. */
    public static String name(ResolvedModel model) {
        return model.trait(Trait.NamedBy.class).map(Trait.NamedBy::column).orElse(model.isGroup() ? "name" : "");
    }

    private static Stream<String> columns(Trait trait) {
        if (trait instanceof Trait.MatchedBy by) {
            return Stream.of(Stream.of(by.column()), by.proof().stream(), by.active().stream())
                    .flatMap(columns -> columns);
        }
        if (trait instanceof Trait.Password password) {
            return Stream.of(password.column());
        }
        if (trait instanceof Trait.Free free) {
            return Stream.of(free.column());
        }
        if (trait instanceof Trait.People people) {
            return people.where().map(Where::column).stream();
        }
        return trait instanceof Trait.Lapses lapses ? Stream.of(lapses.lapse().column()) : Stream.empty();
    }
}
