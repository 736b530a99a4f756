package world.karrot.migrate.api.receipt;

import java.util.List;

/**
 * What an import leaves behind in the target's database about itself. Holds nothing about any person.
 *
 * @param archive which archive it was: the id in its manifest, or else the SHA-256 of its file in lower-case hex
 * @param by who imported, as the request said
 * @param contents names and versions of the contents that took part, for people to read
 * @param groups ids of the groups here, ascending
 */
public record Receipt(String archive, String by, String contents, List<Long> groups, Made made) {}
