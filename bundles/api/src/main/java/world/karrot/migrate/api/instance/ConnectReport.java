package world.karrot.migrate.api.instance;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;

/**
 * An instance that is connected from now on.
 *
 * @param means what its name stands for now, for people to read
 * @param replaced what its name stood for until now, if that was something else
 * @param defaults settings that are needed and that its settings file does not have, as {@code NAME=default}
 * @param doubts what its settings file may be meant to say, and does not say to everybody; and what an import would
 *     lack
 */
public record ConnectReport(
        Instance instance, String means, Optional<String> replaced, List<String> defaults, List<Finding> doubts) {}
