package world.karrot.migrate.api.instance;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * What an instance's own settings say, apart from how to reach its database.
 *
 * @param name the name that admins gave it here
 * @param site its SITE_URL, or empty
 * @param database where its database is, for people to read; no password in it
 * @param media its media folder
 * @param filePermissions of new media files; empty is what Django gives them, 0644
 * @param folderPermissions of new media folders; empty makes them like the folder that they are in
 */
public record Settings(
        String name,
        String site,
        String database,
        Path media,
        Optional<Set<PosixFilePermission>> filePermissions,
        Optional<Set<PosixFilePermission>> folderPermissions) {}
