package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.archive.internal.ahead.Ahead;
import world.karrot.migrate.archive.internal.ahead.Handover;
import world.karrot.migrate.archive.internal.json.RowBatches.Batch;

/**
 * The rows of one member, parsed by a thread of its own while those before are used, where they are more than a batch.
 * It begins when the first row is asked for; from then on the content is this object's until it is closed. Used by one
 * thread.
 */
public final class JsonRows implements Rows, AutoCloseable {
    private static final int MOST = 8 * RowBatches.SIZE;

    private final String member;
    private final RowBatches batches;
    private final Consumer<Finding> problems;
    private Optional<Ahead<Batch>> ahead = Optional.empty();
    private Iterator<Row> current = List.<Row>of().iterator();

    /** @param problems told of lines that are no rows, by the thread that asks for rows */
    public JsonRows(String member, InputStream content, Consumer<Finding> problems) {
        this.member = member;
        this.batches = new RowBatches(member, content);
        this.problems = problems;
    }

    @Override
    public String member() {
        return member;
    }

    @Override
    public Row next() throws IOException {
        while (!current.hasNext()) {
            Optional<Batch> next = batch();
            if (next.isEmpty()) {
                return null;
            }
            next.get().problems().forEach(problems);
            current = next.get().rows().iterator();
        }
        return current.next();
    }

    private Optional<Batch> batch() throws IOException {
        if (ahead.isPresent()) {
            return ahead.get().take();
        }
        return batches.isAtEnd() ? Optional.empty() : Optional.of(first());
    }

    /** Most members have no more than this, for which starting a thread would take longer than it saves. */
    private Batch first() throws IOException {
        Batch first = batches.next(size -> {});
        if (!batches.isAtEnd()) {
            ahead = Optional.of(new Ahead<>("karrot-archive-rows", MOST, this::parse));
        }
        return first;
    }

    private void parse(Handover<Batch> handover) throws IOException {
        while (!batches.isAtEnd()) {
            handover.put(batches.next(handover::reserve));
        }
    }

    @Override
    public void close() {
        ahead.ifPresent(Ahead::close);
    }
}
