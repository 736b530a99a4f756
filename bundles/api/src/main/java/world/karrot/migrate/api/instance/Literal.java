package world.karrot.migrate.api.instance;

/** A value in PostgreSQL's own text form, taken over to the letter. */
public record Literal(String text) {}
