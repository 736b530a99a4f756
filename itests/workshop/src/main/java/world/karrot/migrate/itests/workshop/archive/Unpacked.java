package world.karrot.migrate.itests.workshop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import world.karrot.migrate.itests.instances.Witness;
import world.karrot.migrate.itests.instances.Witness.Testimony;

/** All that is in an archive, decrypted by GnuPG. Rows in members of one name are joined, as Karrot does. */
public final class Unpacked {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String ROWS = ".json";
    private static final String FILES = "files/";

    private final Map<String, byte[]> members;

    private Unpacked(Map<String, byte[]> members) {
        this.members = members;
    }

    public static Unpacked of(Path archive, String password) throws IOException, InterruptedException {
        return of(decrypt(archive, password));
    }

    /** The {@code .tar.xz} inside. */
    public static byte[] decrypt(Path archive, String password) throws IOException, InterruptedException {
        Testimony gpg = Witness.gpg().run("--passphrase", password, "--decrypt", archive.toString());
        assertThat(gpg.status()).as(gpg.errors()).isZero();
        return gpg.output();
    }

    static Unpacked of(byte[] tarXz) throws IOException {
        Map<String, ByteArrayOutputStream> members = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(tarXz)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().startsWith(FILES)) {
                    members.remove(entry.getName()); // once for each use, always the same
                }
                tar.transferTo(members.computeIfAbsent(entry.getName(), name -> new ByteArrayOutputStream()));
            }
        }
        Map<String, byte[]> read = new LinkedHashMap<>();
        members.forEach((name, bytes) -> read.put(name, bytes.toByteArray()));
        return new Unpacked(read);
    }

    /** Members by name, in their order. */
    public Map<String, byte[]> members() {
        return members;
    }

    /** Names of the models that Karrot's importer would read. */
    public List<String> models() {
        return members.keySet().stream()
                .filter(name -> name.endsWith(ROWS) && !name.startsWith(FILES))
                .map(name -> name.substring(0, name.length() - ROWS.length()))
                .toList();
    }

    public List<JsonNode> rows(String model) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : new String(members.get(model + ROWS), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /** Files by the path that rows name them by. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        members.forEach((name, bytes) -> {
            if (name.startsWith(FILES)) {
                files.put(name.substring(FILES.length()), bytes);
            }
        });
        return files;
    }
}
