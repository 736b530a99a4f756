package world.karrot.migrate.database.internal.type;

import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/** UUIDs in their usual spelling. */
enum UuidType implements ColumnType {
    UUID;

    private static final Optional<String> NOT_UUID = Optional.of("is not a UUID");
    private static final int LENGTH = 36;

    @Override
    public String json(String value) {
        return "to_json(" + value + ")";
    }

    @Override
    public Optional<String> objection(Object value) {
        return value instanceof String text && isUuid(text) ? Optional.empty() : NOT_UUID;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return objection(literal.text());
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }

    private static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
