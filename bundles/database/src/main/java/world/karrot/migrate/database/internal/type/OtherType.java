package world.karrot.migrate.database.internal.type;

import java.util.Optional;

/** Every type that Karrot's models have no use for: PostgreSQL's own text, which PostgreSQL checks itself. */
enum OtherType implements ColumnType {
    OTHER;

    @Override
    public String json(String value) {
        return "to_json(%s::text)".formatted(value);
    }

    @Override
    public Optional<String> objection(Object value) {
        return TextType.UNLIMITED.objection(value);
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }
}
