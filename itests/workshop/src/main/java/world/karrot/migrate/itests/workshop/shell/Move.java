package world.karrot.migrate.itests.workshop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;

/** Groups on their way from one instance to another, and what the commands said. */
public final class Move {

    private final KarrotInstance source;
    private final Before before;
    private final List<Long> groups;
    private final Export export;
    private final Outcome imported;

    private Move(KarrotInstance source, Before before, List<Long> groups, Export export, Outcome imported) {
        this.source = source;
        this.before = before;
        this.groups = groups;
        this.export = export;
        this.imported = imported;
    }

    /** Exports and imports, which must succeed. */
    public static Move of(Bench workbench, KarrotInstance source, KarrotInstance target, long... groups)
            throws Exception {
        Before before = Before.of(target);
        String[] ids = Arrays.stream(groups).mapToObj(String::valueOf).toArray(String[]::new);
        Export export = workbench.export(source, ids).succeeds();
        Outcome imported = workbench.importInto(target, export).succeeds();
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        return new Move(source, before, Arrays.stream(groups).boxed().toList(), export, imported);
    }

    /** Every row arrived as it was, and what was there before is as it was. */
    public Move arrivedRowForRow(Set<String> contents) throws Exception {
        try (Moved moved = moved(contents)) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();
        return this;
    }

    public Move arrivedRowForRow() throws Exception {
        return arrivedRowForRow(ContentNames.CORE);
    }

    public Moved moved(Set<String> contents) throws Exception {
        return Moved.from(source, contents, before, groups);
    }

    /** The new id of a row of the core. */
    public long newId(String table, long id) throws Exception {
        try (Moved moved = moved(ContentNames.CORE)) {
            return moved.newId(table, id);
        }
    }

    public Outcome exported() {
        return export.outcome();
    }

    public Export export() {
        return export;
    }

    public Outcome imported() {
        return imported;
    }

    public KarrotInstance target() {
        return before.target();
    }
}
