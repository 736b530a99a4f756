package world.karrot.migrate.itests.hostile.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import world.karrot.migrate.itests.workshop.archive.StoredXz;

/** What is in an archive of groups as it should be, for attacks to begin with. Immutable. */
public final class Genuine {
    /** What an attacker leaves out, since nothing needs it and it would give them away. */
    public static final String MANIFEST = "karrot-migrate.manifest";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> members;

    public Genuine(Map<String, byte[]> members) {
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** In their order, with the manifest. */
    public Map<String, byte[]> members() {
        return members;
    }

    /** The same without its manifest. */
    public Genuine unsigned() {
        return without(MANIFEST);
    }

    public Genuine without(String member) {
        Map<String, byte[]> others = new LinkedHashMap<>(members);
        others.remove(member);
        return new Genuine(others);
    }

    /** The same with another member, or with another content of one. */
    public Genuine with(String member, byte[] content) {
        Map<String, byte[]> others = new LinkedHashMap<>(members);
        others.put(member, content);
        return new Genuine(others);
    }

    public Genuine with(String member, String text) {
        return with(member, text.getBytes(UTF_8));
    }

    /** The member with the rows of a model. */
    public String member(String model) {
        return members.containsKey(model + ".json") ? model + ".json" : model + ".ndjson";
    }

    public List<String> models() {
        return members.keySet().stream()
                .filter(name -> name.matches("[a-z_.]+\\.(json|ndjson)"))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
    }

    /** The lines of a model's rows; none where there is no such member. */
    public List<String> lines(String model) {
        return new String(members.getOrDefault(member(model), new byte[0]), UTF_8)
                .lines()
                .toList();
    }

    /** A row, from 0. */
    public ObjectNode row(String model, int row) {
        try {
            return (ObjectNode) JSON.readTree(lines(model).get(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with a row that is changed. */
    public Genuine edited(String model, int row, Consumer<ObjectNode> change) {
        ObjectNode edited = row(model, row);
        change.accept(edited);
        return line(model, row, edited.toString());
    }

    /** The same with any text for the value of a field of the first row. */
    public Genuine value(String model, String field, String json) {
        String placeholder = "@@@";
        ObjectNode edited = row(model, 0).put(field, placeholder);
        return line(model, 0, edited.toString().replace('"' + placeholder + '"', json));
    }

    /** The same with another line. */
    public Genuine line(String model, int row, String text) {
        List<String> lines = new java.util.ArrayList<>(lines(model));
        lines.set(row, text);
        return with(member(model), String.join("\n", lines) + "\n");
    }

    /** The same with one line more. */
    public Genuine added(String model, String text) {
        String before = new String(members.getOrDefault(member(model), new byte[0]), UTF_8);
        return with(member(model), before + text + "\n");
    }

    public byte[] tar() {
        return RawTar.of(members).end();
    }

    public byte[] xz() throws IOException {
        return StoredXz.of(tar());
    }
}
