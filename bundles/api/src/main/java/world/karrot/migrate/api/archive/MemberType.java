package world.karrot.migrate.api.archive;

/** The kinds of members that are written line by line. */
public enum MemberType {
    /** Rows of one of the models that Karrot's own tool knows: {@code <model>.json}. */
    ROWS(".json"),
    /** Rows of any other model; named so that Karrot skips it. */
    EXTRA_ROWS(".ndjson"),
    /**
     * Values that Karrot's spelling in {@link #ROWS} loses, such as an empty string that it writes as null. Each line
     * holds {@code field}, {@code value} (PostgreSQL's own text of it) and {@code ids}: the rows that have it, as the
     * text of an {@code int8multirange}.
     */
    EXACT(".exact"),
    /**
     * What rows have in columns that newer Karrots do not have, and that {@link #ROWS} are made of: lines like those of
     * {@link #EXACT}, where {@code field} is the column.
     */
    EARLIER(".earlier"),
    /**
     * What may be known of rows that are needed and do not come along, such as former members' names: lines with
     * {@code id} and a few fields.
     */
    STAND_INS(".standins");

    private final String suffix;

    MemberType(String suffix) {
        this.suffix = suffix;
    }

    /** What a member's name ends in, after the model's. */
    public String suffix() {
        return suffix;
    }
}
