package world.karrot.migrate.itests.faults;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.instance.RowLoader;

/** A loader that does something else with the first row, and says nothing of it. */
final class FirstRow implements RowLoader {
    private final RowLoader right;
    private final UnaryOperator<Optional<List<Object>>> fault;
    private boolean first = true;
    private long lost;

    /** @param fault what becomes of the first row */
    FirstRow(RowLoader right, UnaryOperator<Optional<List<Object>>> fault) {
        this.right = right;
        this.fault = fault;
    }

    @Override
    public void add(List<Object> values) {
        Optional<List<Object>> row = Optional.of(values);
        if (first) {
            first = false;
            row = fault.apply(row);
            lost = row.isPresent() ? 0 : 1;
        }
        row.ifPresent(right::add);
    }

    @Override
    public long finish() {
        return right.finish() + lost;
    }

    @Override
    public void close() {
        right.close();
    }
}
