package world.karrot.migrate.itests.rules.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Refusals;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;

/**
 * An archive of the community, changed by a stranger.
 *
 * @param rows by member
 */
record Forgery(Map<String, List<ObjectNode>> rows, HandMade archive) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the archive of the first group as an export writes it; without a manifest, which would tell. */
    static Forgery of(Workshop workshop) throws Exception {
        return of(unpacked(workshop, 1L));
    }

    /** What others are made of. */
    static Unpacked unpacked(Workshop workshop, Long... groups) throws Exception {
        return workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), groups)
                .unpacked();
    }

    /** Another one of the same archive. */
    static Forgery of(Unpacked unpacked) {
        Map<String, byte[]> members = unpacked.members();
        Map<String, List<ObjectNode>> rows = members.keySet().stream()
                .filter(member -> member.matches("[a-z_]+\\.[a-z_]+\\.(json|ndjson)"))
                .collect(Collectors.toMap(member -> member, member -> rows(members.get(member))));
        return new Forgery(rows, HandMade.from(unpacked).without("karrot-migrate.manifest"));
    }

    private static List<ObjectNode> rows(byte[] member) {
        return new String(member, StandardCharsets.UTF_8)
                .lines()
                .map(Forgery::row)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ObjectNode row(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** The rows of a model, to be changed; none where it has none. */
    List<ObjectNode> of(String model) {
        return rows.keySet().stream()
                .filter(member -> member.matches(model.replace(".", "\\.") + "\\.(json|ndjson)"))
                .findFirst()
                .map(rows::get)
                .orElse(List.of());
    }

    /** Changes the row with this id. */
    Forgery change(String model, long id, Consumer<ObjectNode> change) {
        of(model).stream().filter(row -> row.get("id").asLong() == id).forEach(change);
        return this;
    }

    /** Adds a row like the first one of the model, under the id 1000000. */
    Forgery add(String model, Consumer<ObjectNode> change) {
        ObjectNode copy = of(model).get(0).deepCopy();
        copy.put("id", 1_000_000);
        change.accept(copy);
        of(model).add(copy);
        return this;
    }

    /** Puts a file into the archive. */
    Forgery file(String path, byte[] content) {
        archive.with("files/" + path, content);
        return this;
    }

    Journey in(Workshop workshop) throws Exception {
        rows.forEach((member, some) ->
                archive.with(member, some.stream().map(row -> row + "\n").collect(Collectors.joining())));
        Path file = archive.in(workshop.folder());
        return new Journey(Contents.ALL, file, Optional.empty());
    }

    /** It is refused with these problems, and nothing on the target has changed. */
    List<Finding> isRefusedBy(KarrotInstance target, Workshop workshop) throws Exception {
        Before before = Before.of(target);
        Journey journey = in(workshop);
        List<Finding> problems = Refusals.of(() -> journey.importInto(target, Choices.NONE));
        assertThat(before.changes()).isEmpty();
        return problems;
    }
}
