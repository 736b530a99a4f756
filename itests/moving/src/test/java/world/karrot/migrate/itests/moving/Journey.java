package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.moving.Workbench.Export;
import world.karrot.migrate.itests.moving.compare.Before;
import world.karrot.migrate.itests.moving.compare.Contents;
import world.karrot.migrate.itests.moving.compare.Moved;

/** Groups on their way from one instance to another, and what the commands said. */
final class Journey {

    private final KarrotInstance source;
    private final Before before;
    private final List<Long> groups;
    private final Export export;
    private final Outcome imported;

    private Journey(KarrotInstance source, Before before, List<Long> groups, Export export, Outcome imported) {
        this.source = source;
        this.before = before;
        this.groups = groups;
        this.export = export;
        this.imported = imported;
    }

    /** Exports and imports, which must succeed. */
    static Journey of(Workbench workbench, KarrotInstance source, KarrotInstance target, long... groups)
            throws Exception {
        Before before = Before.of(target);
        String[] ids = Arrays.stream(groups).mapToObj(String::valueOf).toArray(String[]::new);
        Export export = workbench.export(source, ids).succeeds();
        Outcome imported = workbench.importInto(target, export).succeeds();
        assertThat(imported.lastLine()).isEqualTo("Import complete");
        return new Journey(source, before, Arrays.stream(groups).boxed().toList(), export, imported);
    }

    /** Every row arrived as it was, and what was there before is as it was. */
    Journey arrivedRowForRow(Set<String> contents) throws Exception {
        try (Moved moved = moved(contents)) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();
        return this;
    }

    Journey arrivedRowForRow() throws Exception {
        return arrivedRowForRow(Contents.CORE);
    }

    Moved moved(Set<String> contents) throws Exception {
        return Moved.from(source, contents, before, groups);
    }

    /** The new id of a row of the core. */
    long newId(String table, long id) throws Exception {
        try (Moved moved = moved(Contents.CORE)) {
            return moved.newId(table, id);
        }
    }

    Outcome exported() {
        return export.outcome();
    }

    Export export() {
        return export;
    }

    Outcome imported() {
        return imported;
    }

    KarrotInstance target() {
        return before.target();
    }
}
