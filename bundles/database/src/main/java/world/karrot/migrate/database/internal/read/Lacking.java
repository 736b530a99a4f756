package world.karrot.migrate.database.internal.read;

import static world.karrot.migrate.database.internal.read.Queries.in;
import static world.karrot.migrate.database.internal.read.Queries.select;

import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** Finds rows without a value that the rows which belong to them need. */
record Lacking(Session session, Belonging belonging) {
    List<Long> of(ResolvedModel model, Trait.Requires requires) {
        List<String> owners =
                owners(model, belonging.condition(model), requires.model()).toList();
        return owners.isEmpty()
                ? List.of()
                : session.query(
                        query(target(requires.model()), owners, Sql.name(requires.column())), row -> row.getLong(1));
    }

    /** The queries for the ids of the rows that others belong to, one for each way that leads there. */
    private Stream<String> owners(ResolvedModel from, String condition, String to) {
        return from.owners().stream().flatMap(owner -> owners(owner, ids(from, owner, condition), to));
    }

    private Stream<String> owners(Reference owner, String ids, String to) {
        return owner.target().equals(to) ? Stream.of(ids) : owners(target(owner.target()), in("id", ids), to);
    }

    private String ids(ResolvedModel from, Reference owner, String condition) {
        return select(Sql.name(owner.column().name()), belonging.relation(from).alone(), condition);
    }

    private String query(ResolvedModel model, List<String> ids, String column) {
        String lacks = " AND coalesce(" + column + "::text, '') = '' ORDER BY id";
        return select("id", belonging.relation(model).alone(), in("id", String.join(" UNION ", ids)) + lacks);
    }

    private ResolvedModel target(String model) {
        return belonging.models().model(model).orElseThrow();
    }
}
