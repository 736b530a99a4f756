package world.karrot.migrate.transfer.internal.importing.survey;

/**
 * Something else without which a row stays behind.
 *
 * @param model of what it depends on
 * @param id of what it depends on, in the archive; of a name, its number
 */
public record Dependency(Kind kind, String model, long id) {
    static Dependency on(Kind kind, Cell reference, long id) {
        return new Dependency(kind, reference.target().orElse(""), id);
    }

    /** How a row depends on something else. */
    public enum Kind {
        /** On a person's being new on the target. */
        NEWCOMER,
        /** On a person's not becoming anonymous. */
        SOMEBODY,
        /** On a row's coming along. */
        ROW,
        /** On the coming along of a row that it is about, which need not be in the archive at all. */
        TARGET,
        /** On there being a row of a name in the same group, in the archive. */
        NAME
    }
}
