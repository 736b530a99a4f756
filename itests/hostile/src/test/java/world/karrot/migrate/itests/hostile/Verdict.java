package world.karrot.migrate.itests.hostile;

import java.util.List;

/**
 * What came of an archive.
 *
 * @param archive its name
 * @param arrived whether it was imported; otherwise it was refused
 * @param harm nothing where all is well
 */
record Verdict(String archive, boolean arrived, List<String> harm) {}
