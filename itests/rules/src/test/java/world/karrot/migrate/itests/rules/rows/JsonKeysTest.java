package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.JsonIds.Meaning;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** The declarations know every key of JSON that Karrot writes, and what is under it. */
public class JsonKeysTest {
    /** Of the community, to show what becomes of what nobody knows; no Karrot writes them. */
    private static final Set<String> INVENTED = Set.of("n", "f", "x", "via", "message");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void everyKeyIsDeclaredAsWhatItIs() throws IOException {
        for (Key key : keys()) {
            assertThat(key.declared().map(JsonKeysTest::word))
                    .as(key.toString())
                    .contains(key.what());
            assertThat(JSON.readTree(key.example())).as(key.toString()).isNotNull();
        }
    }

    @Test
    public void everyKeyOfRealRowsIsDeclared() throws Exception {
        Set<String> undeclared = new TreeSet<>();
        for (Fixture fixture : List.of(Fixture.COMMUNITY, Fixture.SAMPLE)) {
            KarrotInstance instance = workshop.instance(fixture);
            for (JsonNode row : new Rows(instance).of("history_history")) {
                for (String column : List.of("payload", "before", "after")) {
                    undeclared.addAll(
                            undeclared(ids("history.history", row.get("typus").asLong()), row.get(column)));
                }
            }
            for (JsonNode row : new Rows(instance).of("notifications_notification")) {
                undeclared.addAll(undeclared(ids("notifications.notification", -1), row.get("context")));
            }
        }
        assertThat(undeclared).isSubsetOf(INVENTED);
    }

    private static Set<String> undeclared(JsonIds ids, JsonNode json) {
        Set<String> undeclared = new TreeSet<>();
        json.fieldNames().forEachRemaining(key -> {
            if (ids.of(key).isEmpty()) {
                undeclared.add(key);
            }
        });
        return undeclared;
    }

    private static List<Key> keys() throws IOException {
        try (InputStream lines = JsonKeysTest.class.getResourceAsStream("json-keys.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 5))
                    .map(parts -> new Key(
                            parts[0],
                            parts[1].equals("*") ? -1 : Long.parseLong(parts[1]),
                            parts[2],
                            parts[3],
                            parts[4]))
                    .toList();
        }
    }

    private static JsonIds ids(String model, long typus) {
        return Contents.ALL.contents().stream()
                .flatMap(content -> content.models().stream())
                .filter(declared -> declared.name().equals(model))
                .flatMap(declared -> declared.traits(Trait.Json.class))
                .map(json -> json.ids().apply(Map.of("typus", typus)))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Meaning meaning) {
        return meaning instanceof Meaning.Id id
                ? "id:" + id.model()
                : Map.of(
                                Meaning.Inside.class, "object",
                                Meaning.File.class, "file",
                                Meaning.Text.class, "text",
                                Meaning.Link.class, "link",
                                Meaning.Value.class, "value",
                                Meaning.Gone.class, "gone",
                                Meaning.Plain.class, "word")
                        .get(meaning.getClass());
    }

    private record Key(String model, long typus, String path, String what, String example) {
        /** What is declared at the end of the path. */
        Stream<Meaning> declared() {
            JsonIds ids = ids(model, typus);
            String key = path;
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.')) {
                ids = Meaning.of(Meaning.Inside.class, ids.of(key.substring(0, dot)))
                        .findFirst()
                        .orElseThrow()
                        .ids();
                key = key.substring(dot + 1);
            }
            return ids.of(key).stream();
        }
    }
}
