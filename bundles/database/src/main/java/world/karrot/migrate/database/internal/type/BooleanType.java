package world.karrot.migrate.database.internal.type;

import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.instance.Literal;

/** True and false. */
enum BooleanType implements ColumnType {
    BOOLEAN;

    private static final Set<String> LITERALS = Set.of("true", "false");
    private static final Optional<String> NOT_BOOLEAN = Optional.of("is neither true nor false");

    @Override
    public String json(String value) {
        return "CASE %s WHEN true THEN 'true' WHEN false THEN 'false' END".formatted(value);
    }

    @Override
    public Optional<String> objection(Object value) {
        return value instanceof Boolean ? Optional.empty() : NOT_BOOLEAN;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return LITERALS.contains(literal.text()) ? Optional.empty() : NOT_BOOLEAN;
    }

    @Override
    public String text(Object value) {
        return (Boolean) value ? "t" : "f";
    }
}
