package world.karrot.migrate.database.internal.type;

import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/** Every type that Karrot's models have no use for: PostgreSQL's own text, which PostgreSQL checks itself. */
enum OtherType implements ColumnType {
    OTHER,
    DATE {
        @Override
        Optional<String> unreadable(String text) {
            return Timestamp.parse(text + " 00:00").isPresent() ? Optional.empty() : NOT_DATE;
        }
    },
    LOCAL_TIME {
        @Override
        Optional<String> unreadable(String text) {
            return Timestamp.parse(text).isPresent() ? Optional.empty() : NOT_DATE;
        }
    };

    private static final Optional<String> NOT_DATE = Optional.of("is no date of the years 1 to 9999");

    /** What is wrong with a value beyond its not being a text. */
    Optional<String> unreadable(String text) {
        return Optional.empty();
    }

    @Override
    public String json(String value) {
        return "to_json(%s::text)".formatted(value);
    }

    @Override
    public Optional<String> objection(Object value) {
        Optional<String> objection = TextType.UNLIMITED.objection(value);
        return objection.isPresent() ? objection : unreadable((String) value);
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return objection(literal.text());
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }
}
