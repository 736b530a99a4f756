package world.karrot.migrate.transfer.internal.importing.inspection;

/** SQL that an admin can copy. */
final class Grants {
    private Grants() {}

    /** The remedy for a right that is missing. */
    static String run(String sql) {
        return "Run as the database's owner or a superuser: " + sql + ";";
    }
}
