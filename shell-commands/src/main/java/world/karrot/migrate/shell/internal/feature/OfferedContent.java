package world.karrot.migrate.shell.internal.feature;

/**
 * A content that there is.
 *
 * @param installed yes, no or always
 * @param moves what it moves, for people to read
 */
public record OfferedContent(String name, String installed, String moves) {}
