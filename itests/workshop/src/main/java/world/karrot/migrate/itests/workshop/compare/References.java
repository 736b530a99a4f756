package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.itests.workshop.compare.Side.Column;

/** What foreign keys must point at: the same row, nothing, or in place of a former member an account of nobody. */
final class References {

    /** How Karrot leaves the account of somebody who deletes it. */
    private static final String ERASED = """
            email IS NULL AND unverified_email IS NULL AND NOT is_active AND NOT is_staff AND NOT is_superuser
            AND deleted AND deleted_at IS NOT NULL AND display_name = '' AND description = '' AND mobile_number = ''
            AND NOT mail_verified AND address IS NULL AND latitude IS NULL AND longitude IS NULL
            AND coalesce(photo, '') = '' AND last_login IS NULL AND current_group_id IS NULL
            AND password LIKE '!%' AND length(username::text) >= 20
            """;

    private final Pairs pairs;
    private final Side target;

    References(Pairs pairs, Side target) {
        this.pairs = pairs;
        this.target = target;
    }

    Optional<String> problem(Column column, String value, String arrived) {
        if (value == null) {
            return unlessEqual(null, arrived);
        }
        Optional<Long> moved = pairs.find(column.target(), Long.parseLong(value));
        if (moved.isPresent()) {
            return unlessEqual(moved.get().toString(), arrived);
        }
        if (column.nullable() && !Kinds.NEEDED.contains(column.toString())) {
            return unlessEqual(null, arrived);
        }
        return column.target().equals("users_user")
                ? formerMember(Long.parseLong(value), arrived)
                : Optional.of("points at nothing that moved");
    }

    private Optional<String> formerMember(long person, String arrived) {
        Long account = arrived == null ? null : Long.valueOf(arrived);
        if (!pairs.anonymous().contains(account)) {
            return Optional.of("should be somebody anonymous");
        }
        Long other = pairs.formerMembers().putIfAbsent(person, account);
        return other == null ? Optional.empty() : unlessEqual(other.toString(), arrived);
    }

    private static Optional<String> unlessEqual(String expected, String arrived) {
        return Objects.equals(expected, arrived) ? Optional.empty() : Optional.of("should be " + expected);
    }

    /** Call it when all references have been compared. */
    List<String> differencesInFormerMembers() throws SQLException {
        List<String> differences = new ArrayList<>();
        Set<Long> used = new HashSet<>(pairs.formerMembers().values());
        if (used.size() != pairs.formerMembers().size()) {
            differences.add("two former members share an account: " + pairs.formerMembers());
        }
        if (!used.equals(pairs.anonymous())) {
            differences.add("anonymous accounts " + pairs.anonymous() + ", of which needed " + used);
        }
        Set<Long> erased = new HashSet<>(target.ids("SELECT id FROM users_user WHERE " + ERASED));
        pairs.anonymous().stream()
                .filter(id -> !erased.contains(id))
                .forEach(id -> differences.add("account " + id + " does not look erased"));
        return differences;
    }
}
