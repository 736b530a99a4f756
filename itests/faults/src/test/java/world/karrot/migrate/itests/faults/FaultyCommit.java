package world.karrot.migrate.itests.faults;

import java.sql.SQLException;
import java.util.List;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.itests.faults.FaultyTransaction.Fault;

/** A fault around the commit. */
record FaultyCommit(Committing committing) implements Fault {
    @Override
    public RowLoader in(Table table, List<Column> columns, RowLoader right) {
        return right;
    }

    @Override
    public void commit(ImportTransaction real) {
        try {
            committing.commit(real);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done in place of a commit. */
    interface Committing {
        void commit(ImportTransaction real) throws SQLException;
    }
}
