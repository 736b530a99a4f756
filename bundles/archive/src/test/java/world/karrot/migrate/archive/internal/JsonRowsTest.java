package world.karrot.migrate.archive.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.json.JsonRows;

/** What a line says, and what is wrong with one that says nothing. */
public class JsonRowsTest {
    private final List<Finding> problems = new ArrayList<>();

    private List<Row> rows(byte[] lines) throws IOException {
        return rows(new ByteArrayInputStream(lines));
    }

    private List<Row> rows(String lines) throws IOException {
        return rows(lines.getBytes(UTF_8));
    }

    private List<Row> rows(InputStream lines) throws IOException {
        JsonRows rows = new JsonRows("a.b.json", lines, problems::add);
        List<Row> all = new ArrayList<>();
        for (Row row; (row = rows.next()) != null; ) {
            all.add(row);
        }
        return all;
    }

    private Object value(String json) throws IOException {
        List<Row> rows = rows("{\"v\":" + json + "}");
        assertThat(problems).isEmpty();
        return rows.get(0).values().get("v");
    }

    private void assertProblem(byte[] line, String what) throws IOException {
        problems.clear();
        List<Row> rows = rows(TestArchives.joined("{\"a\":1}\n".getBytes(UTF_8), line, "\n{\"a\":3}".getBytes(UTF_8)));
        assertThat(rows).extracting(Row::line).as("reading goes on").containsExactly(1L, 3L);
        assertThat(problems).extracting(p -> p.where() + ": " + p.what()).containsExactly("a.b.json, line 2: " + what);
        assertThat(problems.get(0).remedy()).isNotEmpty();
    }

    private void assertProblem(String line, String what) throws IOException {
        assertProblem(line.getBytes(UTF_8), what);
    }

    @Test
    public void valuesKeepWhatTheySay() throws IOException {
        assertThat(value("null")).isNull();
        assertThat(value("true")).isEqualTo(true);
        assertThat(value("\"\\u00e9\\n\\ud83e\\udd55 🥕\"")).isEqualTo("é\n🥕 🥕");
        assertThat(value("0")).isEqualTo(0L);
        assertThat(value("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(value("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(value("1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(value("0.00")).isEqualTo(new BigDecimal("0.00"));
        assertThat(value("1e5")).isEqualTo(new BigDecimal("1E+5"));
        assertThat(value("5e-324")).isEqualTo(new BigDecimal("5E-324"));
        assertThat(value("1" + "0".repeat(5000))).isEqualTo(BigInteger.TEN.pow(5000));
        assertThat(value("-0")).isEqualTo(-0.0);
        assertThat(value("-0.00")).isEqualTo(-0.0);
        assertThat(value("[1,[],{\"a\":null}]")).isEqualTo(List.of(1L, List.of(), Collections.singletonMap("a", null)));
    }

    @Test
    public void rowsKeepTheirOrderAndCannotBeChanged() throws IOException {
        Map<String, Object> row =
                rows("{\"z\":1,\"a\":[1],\"m\":{\"x\":1}}").get(0).values();
        assertThat(row.keySet()).containsExactly("z", "a", "m");
        assertThatThrownBy(() -> row.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) row.get("a")).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) row.get("m")).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void blankLinesAndLineEndsOfAllKinds() throws IOException {
        assertThat(rows("\n{\"a\":1}\r\n \t\r\n\n{\"a\":2}"))
                .extracting(Row::line)
                .containsExactly(2L, 5L);
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\n")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    public void linesThatAreNoObject() throws IOException {
        assertProblem("[1]", "The line is not a JSON object");
        assertProblem("7", "The line is not a JSON object");
        assertProblem("{\"a\":1} {\"a\":2}", "The line holds more than one JSON object");
        assertProblem("{\"secret\":1,}", "The line is not JSON at character 13 of it");
        assertProblem("secret", "The line is not JSON at character 1 of it");
        assertProblem("{\"a\":NaN}", "The line is not JSON at character 9 of it");
        assertProblem("{\"a\":01}", "The line is not JSON at character 7 of it");
        assertProblem("{\"a\":\"secret", "The line ends in the middle of a JSON object");
        assertProblem("{\"a\":{\"b\":1}", "The line ends in the middle of a JSON object");
        assertProblem("{\"a\":\"\t\"}", "The line is not JSON at character 7 of it");
    }

    @Test
    public void theSameKeyTwice() throws IOException {
        assertProblem("{\"a\":null,\"a\":null}", "The line has the same key twice in one object");
        assertProblem("{\"a\":[{\"b\":1,\"c\":1,\"b\":2}]}", "The line has the same key twice in one object");
        assertProblem("{\"a\":1,\"\\u0061\":1}", "The line has the same key twice in one object");
    }

    @Test
    public void textThatCannotBeStored() throws IOException {
        String what = "The line has a text with a NUL character or half of a surrogate pair";
        assertProblem("{\"a\":\"x\\u0000\"}", what);
        assertProblem("{\"a\":\"\\ud83e\"}", what);
        assertProblem("{\"a\":\"\\udd55\\ud83e\"}", what);
        assertProblem("{\"\\udd55\":1}", "The line is not JSON at character 9 of it");
    }

    @Test
    public void whatIsNotUtf8() throws IOException {
        assertProblem("{\"a\":\"é\"}".getBytes(ISO_8859_1), "The line is not UTF-8 at byte 7 of it");
        assertProblem(bytes("{\"a\":\"", 0xC0, 0xAF), "The line is not UTF-8 at byte 7 of it");
        assertProblem(bytes("{\"a\":\"", 0xED, 0xA0, 0x80), "The line is not UTF-8 at byte 7 of it");
        assertProblem(bytes("{\"a\":\"", 0xF0, 0x9F), "The line is not UTF-8 at byte 7 of it");
        problems.clear();
        assertThat(rows(bytes("{\"a\":\"", 0xE2, 0x82))).isEmpty();
        assertThat(problems).hasSize(1);
    }

    private static byte[] bytes(String start, int... more) {
        byte[] bytes = Arrays.copyOf(start.getBytes(UTF_8), start.length() + more.length);
        for (int i = 0; i < more.length; i++) {
            bytes[start.length() + i] = (byte) more[i];
        }
        return bytes;
    }

    @Test
    public void moreThanALineMayHold() throws IOException {
        String limits = "The line holds too many values, too deep a nesting or too long a number";
        assertProblem("{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}", limits);
        assertProblem("{\"a\":" + "1".repeat(20_000) + "}", limits);
        assertProblem("{\"a\":[" + "1,".repeat(1_100_000) + "1]}", limits);
        assertProblem("{\"a\":1e99999999999}", "The line is not JSON that can be read");
        assertProblem("{\"a\":\"" + "x".repeat(40 << 20) + "\"}", "The line is longer than 16 MiB");
        problems.clear();
        assertThat(rows("x".repeat(Limits.LINE + 1))).isEmpty();
        assertThat(problems).extracting(Finding::what).containsExactly("The line is longer than 16 MiB");
        assertThat(rows("{\"a\":\"" + "x".repeat(Limits.LINE - 9) + "\"}")).hasSize(1);
    }

    @Test
    public void aByteAtATime() throws IOException {
        byte[] lines = "{\"a\":\"é\"}\n{}\n".repeat(20_000).getBytes(UTF_8);
        InputStream slow = new ByteArrayInputStream(lines) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };
        assertThat(rows(slow)).hasSize(40_000);
        assertThat(problems).isEmpty();
    }
}
