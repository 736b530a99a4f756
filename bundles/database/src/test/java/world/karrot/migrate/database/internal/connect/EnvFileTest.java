package world.karrot.migrate.database.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public class EnvFileTest {
    private static String value(String line) {
        return EnvFile.parse(line).get("A");
    }

    @Test
    public void readsValues() {
        assertThat(value("A=b")).isEqualTo("b");
        assertThat(value("A = b \t")).isEqualTo("b");
        assertThat(value("  export A=b")).isEqualTo("b");
        assertThat(value("'A'=b")).isEqualTo("b");
        assertThat(value("A=")).isEmpty();
        assertThat(value("A=\r\nB=c")).isEmpty();
        assertThat(value("A=b=c")).isEqualTo("b=c");
        assertThat(value("A=a b")).isEqualTo("a b");
        assertThat(value("A=1\nA=2")).isEqualTo("2");
    }

    @Test
    public void readsQuotes() {
        assertThat(value("A='b # \"c\" \\'d\\' \\n'")).isEqualTo("b # \"c\" 'd' \\n");
        assertThat(value("A=\"b # 'c' \\\"d\\\" \\n\\t\\\\\"")).isEqualTo("b # 'c' \"d\" \n\t\\");
        assertThat(value("A=\"b\nc\"")).isEqualTo("b\nc");
        assertThat(value("A=''")).isEmpty();
        assertThat(value("A='b' # c")).isEqualTo("b");
        assertThat(value("A=it's")).isEqualTo("it's");
    }

    @Test
    public void readsComments() {
        assertThat(EnvFile.parse("# A=b\n\n   # c\nA=b # c\nB=b#c\nC=#c"))
                .isEqualTo(Map.of("A", "b", "B", "b#c", "C", "#c"));
    }

    @Test
    public void passesOverWhatItDoesNotUnderstand() {
        assertThat(EnvFile.parse("nonsense\n=x\nB='c' d\nA=b\n\"")).isEqualTo(Map.of("A", "b"));
    }

    @Test
    public void expandsVariables() {
        assertThat(value("X=1\nA=${X}-${Y}-${Z:-$2}")).isEqualTo("1--$2");
        assertThat(value("A=$X")).isEqualTo("$X");
    }
}
