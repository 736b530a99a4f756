package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.archive.internal.ahead.Ahead;

/**
 * The rows of one member, parsed by a thread of its own while those before are used. It begins when the first row is
 * asked for; from then on the content is that thread's until this is closed. Used by one thread.
 */
public final class JsonRows implements Rows, AutoCloseable {
    /** Bytes of lines that are handed on together. */
    private static final int BATCH = 1 << 15;

    private static final int MOST = 8 * BATCH;

    private final String member;
    private final InputStream content;
    private final Consumer<Finding> problems;
    private Optional<Ahead<Batch>> ahead = Optional.empty();
    private Iterator<Row> current = List.<Row>of().iterator();

    /** @param problems told of lines that are no rows, by the thread that asks for rows */
    public JsonRows(String member, InputStream content, Consumer<Finding> problems) {
        this.member = member;
        this.content = content;
        this.problems = problems;
    }

    @Override
    public String member() {
        return member;
    }

    @Override
    public Row next() throws IOException {
        while (!current.hasNext()) {
            Optional<Batch> next = ahead().take();
            if (next.isEmpty()) {
                return null;
            }
            next.get().problems().forEach(problems);
            current = next.get().rows().iterator();
        }
        return current.next();
    }

    private Ahead<Batch> ahead() {
        if (ahead.isEmpty()) {
            ahead = Optional.of(new Ahead<>("karrot-archive-rows", MOST, this::parse));
        }
        return ahead.get();
    }

    /** A line that is longer than a batch is one of its own. */
    private void parse(Ahead<Batch> batches) throws IOException {
        JsonLines lines = new JsonLines(member, content);
        Batch batch = new Batch();
        long size = 0;
        while (lines.next()) {
            size += lines.size();
            if (size > BATCH) {
                batches.put(batch);
                batch = new Batch();
                size = lines.size();
            }
            batches.reserve(lines.size());
            lines.parse(batch.rows()::add, batch.problems()::add);
        }
        batches.put(batch);
    }

    @Override
    public void close() {
        ahead.ifPresent(Ahead::close);
    }

    private record Batch(List<Row> rows, List<Finding> problems) {
        Batch() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }
}
