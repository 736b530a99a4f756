package world.karrot.migrate.archive.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.archive.internal.json.JsonRows;

/** Rows come in batches: the first is read by the thread that asks for it, those after it by another. */
public class BatchedRowsTest {
    private static final int BATCH = 1 << 15;

    private final List<Finding> problems = new ArrayList<>();

    private List<Row> rows(InputStream lines) throws IOException {
        List<Row> all = new ArrayList<>();
        try (JsonRows rows = new JsonRows("a.b.json", lines, problems::add)) {
            for (Row row; (row = rows.next()) != null; ) {
                all.add(row);
            }
            assertThat(rows.next()).as("after the end").isNull();
        }
        return all;
    }

    private static InputStream stream(String lines) {
        return new ByteArrayInputStream(lines.getBytes(UTF_8));
    }

    private static String line(int length) {
        return "{\"a\":\"" + "x".repeat(length) + "\"}\n";
    }

    @Test
    public void linesOfAllLengthsComeInTheirOrder() throws IOException {
        List<Integer> lengths = IntStream.of(20, BATCH / 2, BATCH, 2 * BATCH, 100, 4 * BATCH, BATCH, 20)
                .flatMap(around -> IntStream.range(around - 20, around + 20))
                .boxed()
                .toList();
        List<Row> rows = rows(stream(lengths.stream().map(BatchedRowsTest::line).collect(Collectors.joining())));
        assertThat(rows)
                .extracting(row -> ((String) row.values().get("a")).length())
                .isEqualTo(lengths);
        assertThat(rows).extracting(Row::line).doesNotHaveDuplicates().isSorted();
        assertThat(problems).isEmpty();
    }

    @Test
    public void linesThatAreNoRowsAreNamedInEveryBatch() throws IOException {
        assertThat(rows(stream((line(BATCH / 3) + "none\n").repeat(10)))).hasSize(10);
        assertThat(problems)
                .extracting(problem -> problem.where().toString())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(pair -> "a.b.json, line " + 2 * pair)
                        .toList());
    }

    @Test
    public void aFailureAfterAnyNumberOfLinesIsThrown() {
        for (int lines : new int[] {0, 1, BATCH}) {
            assertThatThrownBy(() -> rows(brokenAfter(line(1).repeat(lines))))
                    .as("after " + lines)
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken");
        }
    }

    private static InputStream brokenAfter(String lines) {
        return new FilterInputStream(stream(lines)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    throw new IOException("broken");
                }
                return count;
            }
        };
    }
}
