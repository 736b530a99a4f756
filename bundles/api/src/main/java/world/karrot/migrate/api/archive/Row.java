package world.karrot.migrate.api.archive;

import java.util.Map;

/**
 * One line of a model's member. Values are what JSON can say: null, {@link Boolean}, {@link String}, {@link Long},
 * {@link java.math.BigInteger}, {@link java.math.BigDecimal}, {@link Double} for a negative zero only,
 * {@link java.util.List} and {@link Map}.
 *
 * @param line the line's number in its member, from 1
 * @param values by field name, in the archive's order; unmodifiable
 */
public record Row(long line, Map<String, Object> values) {}
