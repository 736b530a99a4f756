package world.karrot.migrate.shell.internal.json;

/** What karrot:disconnect has forgotten. */
public record DisconnectDocument(String name) {}
