package world.karrot.migrate.database.internal.env;

/**
 * One setting of a settings file.
 *
 * @param line where it begins, from 1
 * @param disputed whether systemd, Docker Compose or a newer python-dotenv may understand something else by this line
 */
public record EnvSetting(int line, String name, String value, boolean disputed) {}
