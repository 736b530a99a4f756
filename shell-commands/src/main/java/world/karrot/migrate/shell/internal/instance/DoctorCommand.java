package world.karrot.migrate.shell.internal.instance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.health.HealthService;
import world.karrot.migrate.api.health.HealthService.Examined;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.KarrotCommand;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.feature.Offers;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.json.DoctorDocument;
import world.karrot.migrate.shell.internal.report.HealthLines;
import world.karrot.migrate.shell.internal.report.Text;

@Service
@Command(
        scope = "karrot",
        name = "doctor",
        description = "Looks for all that would stop or spoil a move",
        detailedDescription = """
                Looks at this machine and at all instances, and changes nothing. ok is well, stop is in the way of a \
                move, warn is for you to look at; each says what to do. The exit code is 1 if anything is in the way.

                karrot:doctor
                karrot:doctor -i old --for export
                """)
public final class DoctorCommand extends KarrotCommand {
    @Option(name = "-i", aliases = "--instance", description = "Look at this instance alone")
    @Completion(InstanceNames.class)
    String instance;

    @Option(name = "--for", description = "What instances are looked at for: export, import, or move, which is both")
    @Completion(
            value = StringsCompleter.class,
            values = {"export", "import", "move"})
    String purpose = "move";

    @Reference
    Instances instances;

    @Reference
    HealthService health;

    @Reference
    ContentFeatures contents;

    @Override
    protected void run() {
        Purpose wanted = purpose();
        List<Instance> wantedInstances =
                instance == null ? instances.all() : List.of(instances.get(Optional.of(instance)));
        List<Examined> machine =
                show("This machine", health.machine(Folder.of(session).path()));
        Map<String, List<Examined>> found = new LinkedHashMap<>();
        for (Instance each : wantedInstances) {
            found.computeIfAbsent(each.name(), name -> show(name, examined(each, wanted)));
        }
        conclude(machine, found);
    }

    private void conclude(List<Examined> machine, Map<String, List<Examined>> found) {
        List<Examined> all = Stream.concat(Stream.of(machine), found.values().stream())
                .flatMap(List::stream)
                .toList();
        Optional<String> offer = new Offers(contents).line(HealthLines.models(all));
        long problems = HealthLines.problems(all);
        answer(Answer.of(HealthLines.end(offer, found.isEmpty(), problems), DoctorDocument.of(machine, found, offer)));
        if (problems > 0) {
            throw new MigrationException(Text.count(problems, "problem") + " would stop a move.");
        }
    }

    private Purpose purpose() {
        return Stream.of(Purpose.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(purpose))
                .findFirst()
                .orElseThrow(() -> new MigrationException("--for is export, import or move."));
    }

    /** A line shows in a terminal what is looked at: a database that does not answer takes a while. */
    private List<Examined> examined(Instance each, Purpose wanted) {
        try (ProgressLine progress = progress()) {
            return health.instance(each, wanted, progress);
        }
    }

    private List<Examined> show(String title, List<Examined> examined) {
        say(List.of(title));
        say(HealthLines.of(examined));
        return examined;
    }
}
