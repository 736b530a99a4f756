package world.karrot.migrate.database.internal.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class EnvFileTest {
    private static String value(String line) {
        return EnvFile.parse(line).values().get("A");
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
        assertThat(EnvFile.parse("# A=b\n\n   # c\nA=b # c\nB=b#c\nC=#c").values())
                .isEqualTo(Map.of("A", "b", "B", "b#c", "C", "#c"));
    }

    @Test
    public void namesTheLinesThatItCannotRead() {
        EnvText text = EnvFile.parse("nonsense\r\n=x\rB='c' d\nA=\"b\nc\"\n\uFEFFC=d\nA: b\n\"");
        assertThat(text.values()).isEqualTo(Map.of("A", "b\nc"));
        assertThat(text.unread())
                .containsExactly(
                        new UnreadLine(1, "nonsense"),
                        new UnreadLine(2, "=x"),
                        new UnreadLine(3, "B='c' d"),
                        new UnreadLine(6, "\uFEFFC=d"),
                        new UnreadLine(7, "A: b"),
                        new UnreadLine(8, "\""));
    }

    @Test
    public void oneByteOrderMarkIsNoPartOfTheText() {
        assertThat(EnvFile.parse("A=b").marked()).isFalse();
        assertThat(EnvFile.parse("\uFEFFA=b")).isEqualTo(new EnvText(true, List.of(setting(1, "b", false)), List.of()));
        assertThat(EnvFile.parse("\uFEFF\uFEFFA=b").settings()).isEmpty();
    }

    @Test
    public void marksWhatOthersReadDifferently() {
        for (String line : List.of("A=b", "A = b ", "A='b # c'", "A=\"b c\"", "A=b#c", "A=it's", "A=5$", "A=b\r")) {
            assertThat(EnvFile.parse(line).settings())
                    .as(line)
                    .extracting(EnvSetting::disputed)
                    .containsExactly(false);
        }
        for (String line : List.of(
                "export A=b",
                "A=b # c",
                "A= #b",
                "A='b' # c",
                "A=b\\c",
                "A=\"b\\nc\"",
                "A=b$c",
                "A='${B}'",
                "A=\"$B\"")) {
            assertThat(EnvFile.parse(line).settings())
                    .as(line)
                    .extracting(EnvSetting::disputed)
                    .containsExactly(true);
        }
    }

    private static EnvSetting setting(int line, String value, boolean disputed) {
        return new EnvSetting(line, "A", value, disputed);
    }

    @Test
    public void blanksOfAllKindsAreNoPartOfAValue() {
        assertThat(value("A=b\u00a0\u2003")).isEqualTo("b");
        assertThat(value("\u00a0A\u00a0=\u00a0b")).isEqualTo("b");
    }

    @Test
    public void expandsVariables() {
        assertThat(value("X=1\nA=${X}-${Y}-${Z:-$2}")).isEqualTo("1--$2");
        assertThat(value("A=$X")).isEqualTo("$X");
    }
}
