package world.karrot.migrate.shell.internal.json;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.shell.internal.report.TriedInstance;

/** What karrot:instances lists. */
public record InstancesDocument(List<Instance> instances) {
    /**
     * A connected instance.
     *
     * @param groups how many it has, or null
     * @param problem why it cannot be reached, or null
     */
    public record Instance(String name, String database, String site, String media, Long groups, String problem) {
        static Instance of(TriedInstance tried) {
            Optional<Settings> settings = tried.settings();
            return new Instance(
                    tried.name(),
                    settings.map(Settings::database).orElse(null),
                    settings.map(Settings::site).filter(site -> !site.isEmpty()).orElse(null),
                    settings.map(known -> known.media().toString()).orElse(null),
                    tried.groups().orElse(null),
                    tried.problem().orElse(null));
        }
    }

    public static InstancesDocument of(List<TriedInstance> instances) {
        return new InstancesDocument(instances.stream().map(Instance::of).toList());
    }
}
