package world.karrot.migrate.itests.faults;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.catalogue.Column;

/** Makes other values of a column's type out of right ones. */
final class Altered {
    private Altered() {}

    static Object value(Column column, Object right) {
        return switch (column.type()) {
            case "boolean" -> !Boolean.TRUE.equals(right);
            case "smallint", "integer", "bigint" -> number(column, (Long) right);
            case "text", "character varying", "citext" -> text(right);
            case "timestamp with time zone" -> other(right, "2020-01-01T00:00:00Z", "2020-01-01T00:00:00.000001Z");
            case "tstzrange" -> other(right, range("2020-01-01"), range("2020-01-02"));
            case "interval" -> other(right, "24:00:00", "1 00:00:00");
            case "double precision" -> other(right, BigDecimal.ONE, BigDecimal.TEN);
            case "jsonb" -> other(right, Map.of(), List.of());
            case "uuid" -> other(right, "00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000001");
            case "text[]", "character varying[]" -> other(right, List.of("a"), List.of("A"));
            default -> throw new IllegalArgumentException("Nobody has thought of the type " + column.type());
        };
    }

    /** Ids and references are off by one, but no two rows have one id. */
    private static Object number(Column column, Long right) {
        return right == null ? (Long) 1L : column.name().equals("id") ? (Long) (-right) : (Long) (right + 1);
    }

    /** Only the case of a letter changes, if it can. */
    private static Object text(Object right) {
        if (!(right instanceof String text) || text.isEmpty()) {
            return "x";
        }
        char first = text.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return (other == first ? 'x' : other) + text.substring(1);
    }

    private static String range(String day) {
        return "{\"lower\": \"%1$sT00:00:00Z\", \"upper\": \"%1$sT01:00:00Z\"}".formatted(day);
    }

    private static Object other(Object right, Object one, Object another) {
        return one.equals(right) ? another : one;
    }
}
