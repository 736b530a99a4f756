package world.karrot.migrate.database.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.InstanceException;

/** What is not understood is not replaced by a default in silence. */
public class SettingsFileTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path file;

    @Before
    public void file() {
        file = temporary.getRoot().toPath().resolve(".env");
    }

    @Test
    public void aByteOrderMarkDoesNotHideTheFirstSetting() throws Exception {
        assertThat(options("\uFEFFDATABASE_NAME=src\nDATABASE_HOST=127.0.0.1\n").get("DATABASE_NAME"))
                .contains("src");
        assertThat(doubts())
                .singleElement()
                .asString()
                .startsWith(file + ", line 1: ")
                .contains("byte order mark");
    }

    @Test
    public void linesThatWereMeantToSayWhereThingsAreAreRefused() throws Exception {
        for (String line : List.of(
                "DATABASE_NAME=\"src\" ; prod",
                "DATABASE_NAME",
                "DATABASE_NAME: src",
                "  export DATABASE_NAME src",
                "database_name src",
                "\uFEFFDATABASE_NAME=src",
                "-DATABASE_NAME=src",
                "'DATABASE_NAME=src",
                "FILE_UPLOAD_DIR='/srv",
                "SITE_URL 'https://example.org'")) {
            Files.writeString(file, "DATABASE_HOST=db\nA B\n" + line + "\nDATABASE_USER=karrot\n");
            assertThatThrownBy(() -> SettingsFile.read(file))
                    .as(line)
                    .isInstanceOf(InstanceException.class)
                    .hasMessageStartingWith("The settings file " + file + " has lines that cannot be read: 3. ");
        }
    }

    @Test
    public void allSuchLinesAreNamedAtOnce() throws Exception {
        Files.writeString(
                file, "DATABASE_NAME\nDATABASE_HOST=db\nSITE_URL\nDATABASE_PASSWORD=\"a\nDATABASE_USER=b\"\n");
        assertThatThrownBy(() -> SettingsFile.read(file)).hasMessageContaining("cannot be read: 1, 3, 4. ");
    }

    @Test
    public void aFileWithNoneOfKarrotsSettingsIsRefused() throws Exception {
        for (String text : List.of("", "# DATABASE_NAME=src\n", "POSTGRES_DB=x\nSECRET=y\n", "{}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> SettingsFile.read(file))
                    .as(text)
                    .hasMessageStartingWith("The file " + file + " is not Karrot's settings file");
        }
        Files.write(file, "\uFEFFDATABASE_NAME=src".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> SettingsFile.read(file)).hasMessageContaining("is not a text in UTF-8");
    }

    @Test
    public void whatIsNoRegularFileIsRefused() throws Exception {
        assertThatThrownBy(() -> SettingsFile.read(temporary.getRoot().toPath()))
                .hasMessage("The settings file " + temporary.getRoot() + " is a folder.");
        assertThatThrownBy(() -> SettingsFile.read(Path.of("/dev/zero"))).hasMessageContaining("is a pipe or a device");
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> SettingsFile.read(file)).hasMessageContaining("is a pipe or a device");
        Path link = Files.createSymbolicLink(
                temporary.getRoot().toPath().resolve("link"),
                temporary.newFile("real").toPath());
        Files.writeString(link, "DATABASE_NAME=src\n");
        assertThat(SettingsFile.read(link).text().values()).containsEntry("DATABASE_NAME", "src");
    }

    @Test
    public void otherLinesThatCannotBeReadAreNamed() throws Exception {
        write("DATABASE_HOST=db\nnonsense\n\n# comment\nSMTP_HOST 'x'\n");
        assertThat(doubts())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        two -> assertThat(two).startsWith(file + ", line 2: ").doesNotContain("nonsense"),
                        five -> assertThat(five).startsWith(file + ", line 5: "));
    }

    @Test
    public void settingsThatKarrotDoesNotHaveAreNamed() throws Exception {
        write("DATABASE_NAEM=src\ndatabase_host=db\nDATABASE_NAME_FILE=name\nDATABASE_CONN_MAX_AGE=5\nSMTP_HSOT=x\n");
        assertThat(doubts())
                .extracting(Finding::what)
                .containsExactly("Karrot has no setting DATABASE_NAEM", "Karrot has no setting database_host");
    }

    @Test
    public void whatOthersReadDifferentlyIsNamedWithoutItsValue() throws Exception {
        write("DATABASE_PASSWORD=se$cret\nSITE_NAME=a$b\nFILE_UPLOAD_DIR=/srv # media\nDATABASE_NAME='a b'\n");
        assertThat(doubts())
                .extracting(Finding::toString)
                .satisfiesExactly(
                        password -> assertThat(password)
                                .contains("line 1: DATABASE_PASSWORD")
                                .doesNotContain("cret"),
                        folder -> assertThat(folder).contains("line 3: FILE_UPLOAD_DIR"));
    }

    @Test
    public void saysWhichDefaultsAreNeeded() throws Exception {
        write("DATABASE_PORT=\nDATABASE_NAME_FILE=name\n");
        assertThat(connection(Optional.empty()).defaults())
                .containsExactly("DATABASE_HOST=localhost", "FILE_UPLOAD_DIR=./uploads/");
        assertThat(connection(Optional.of("jdbc:postgresql://h/d")).defaults())
                .containsExactly("FILE_UPLOAD_DIR=./uploads/");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private KarrotOptions options(String text) throws IOException {
        write(text);
        return KarrotOptions.of(SettingsFile.read(file));
    }

    private List<Finding> doubts() {
        return connection(Optional.empty()).doubts();
    }

    private ConnectionSettings connection(Optional<String> url) {
        return ConnectionSettings.of(new Connection(
                "name",
                Optional.of(file),
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO));
    }
}
