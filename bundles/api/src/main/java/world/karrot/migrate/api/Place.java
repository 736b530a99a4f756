package world.karrot.migrate.api;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something was found. Every part may be absent (null).
 *
 * @param member the archive's member or file, as the archive names it
 * @param model Karrot's name of the model, {@code places.place}
 * @param called what people call the row, such as {@code group "Food for all"}; read in place of the model
 * @param id the row's id on the source
 * @param field the field, as the archive names it
 * @param line the line in the member, from 1
 */
public record Place(String member, String model, String called, Long id, String field, Long line) {
    public static final Place NOWHERE = new Place(null, null, null, null, null, null);

    public static Place member(String member) {
        return new Place(member, null, null, null, null, null);
    }

    public static Place model(String model) {
        return new Place(null, model, null, null, null, null);
    }

    public Place called(String called) {
        return new Place(member, model, called, id, field, line);
    }

    public Place row(Long id) {
        return new Place(member, model, called, id, field, line);
    }

    public Place field(String field) {
        return new Place(member, model, called, id, field, line);
    }

    public Place line(long line) {
        return new Place(member, model, called, id, field, line);
    }

    @Override
    public String toString() {
        return Stream.of(
                        member,
                        called == null ? model : called,
                        part("id", id),
                        part("field", field),
                        part("line", line))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String part(String name, Object value) {
        return value == null ? null : name + " " + value;
    }
}
