package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.AccountCount;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Stray;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels.Selector;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.database.internal.session.Session;

/** Runs the queries that {@link Belonging} and {@link Spelling} make up. */
final class PostgresSelection implements Selection {
    private final Session session;
    private final Belonging belonging;

    PostgresSelection(Session session, Belonging belonging) {
        this.session = session;
        this.belonging = belonging;
    }

    @Override
    public long size() {
        return session.one(
                belonging.models().models().stream()
                        .map(model -> spelling(model).size(belonging.condition(model)))
                        .collect(joining(" + ", "SELECT ", "")),
                row -> row.getLong(1));
    }

    @Override
    public long copyRows(ResolvedModel model, OutputStream lines) throws IOException {
        return copy(model, spelling(model).rows(belonging.condition(model)), lines);
    }

    @Override
    public long copyExact(ResolvedModel model, OutputStream lines) throws IOException {
        Spelling spelling = spelling(model);
        return spelling.isLossy() ? copy(model, spelling.exact(belonging.condition(model)), lines) : 0;
    }

    @Override
    public long copyEarlier(ResolvedModel model, OutputStream lines) throws IOException {
        List<Column> removed =
                model.older().map(older -> others(older, model.table())).orElse(List.of());
        return removed.isEmpty() ? 0 : copy(model, spelling(model).earlier(removed, belonging.condition(model)), lines);
    }

    @Override
    public Map<String, Long> made(ResolvedModel model) {
        List<Column> added =
                model.older().map(older -> others(model.table(), older)).orElse(List.of());
        return added.isEmpty()
                ? Map.of()
                : session.one(spelling(model).counts(added, belonging.condition(model)), row -> {
                    Map<String, Long> made = new LinkedHashMap<>();
                    for (int i = 0; i < added.size(); i++) {
                        made.put(model.field(added.get(i).name()), row.getLong(i + 1));
                    }
                    return made;
                });
    }

    /** Columns of a table that another does not have. */
    private static List<Column> others(Table has, Table lacks) {
        return has.columns().stream()
                .filter(column -> lacks.column(column.name()).isEmpty())
                .toList();
    }

    @Override
    public long copyStandIns(ResolvedModel model, Set<String> fields, OutputStream lines) throws IOException {
        return copy(model, spelling(model).some(fields, belonging.standIns(model)), lines);
    }

    /** What PostgreSQL cannot write out it does not place. */
    private long copy(ResolvedModel model, String query, OutputStream lines) throws IOException {
        try {
            return session.copyOut(query, lines);
        } catch (RefusedException e) {
            throw e.at(Place.model(model.name()));
        }
    }

    @Override
    public List<FileUse> files(ResolvedModel model) {
        Spelling spelling = spelling(model);
        return spelling.hasFiles()
                ? session.query(
                        spelling.files(belonging.condition(model)),
                        row -> new FileUse(row.getLong(1), row.getString(2), row.getString(3)))
                : List.of();
    }

    private Spelling spelling(ResolvedModel model) {
        return Spelling.of(model, belonging);
    }

    @Override
    public Selection without(ResolvedModel model, Set<FileUse> missing) {
        return new PostgresSelection(session, belonging.without(model, missing));
    }

    @Override
    public List<AccountCount> accounts(ResolvedModel people) {
        List<Selector> selectors = belonging.models().selectorsOf(people);
        return selectors.isEmpty()
                ? List.of()
                : session.query(
                        belonging.accounts(selectors),
                        row -> new AccountCount(selectors.get(row.getInt(1)).as(), row.getLong(2)));
    }

    @Override
    public List<Stray> strays(ResolvedModel model) {
        return new Strays(session, belonging).of(model);
    }

    @Override
    public Selection substituting(ResolvedModel model, List<Stray> strays) {
        return new PostgresSelection(session, belonging.substituting(model, strays));
    }

    @Override
    public long countAboutOthers(ResolvedModel model) {
        return model.model().trait(Trait.Target.class).isEmpty()
                ? 0
                : session.one(belonging.pointers(model).countAboutOthers(), row -> row.getLong(1));
    }

    @Override
    public List<Long> lacking(ResolvedModel model, Trait.Requires requires) {
        return new Lacking(session, belonging).of(model, requires);
    }

    @Override
    public long count(UnclaimedTable table) {
        return table.paths().isEmpty() ? 0 : session.one(belonging.count(table), row -> row.getLong(1));
    }
}
