package world.karrot.migrate.shell.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.health.HealthService.Examined;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * What karrot:doctor has looked at.
 *
 * @param machine what of this machine
 * @param instances what of each instance, by name
 * @param next what would take along what is left behind
 */
public record DoctorDocument(List<Looked> machine, Map<String, List<Looked>> instances, List<String> next) {
    /**
     * One thing.
     *
     * @param state in words, or null where there are problems
     */
    public record Looked(String subject, String state, List<Note> problems, List<Note> warnings) {
        static Looked of(Examined examined) {
            List<Note> problems = Note.of(examined.health().problems());
            return new Looked(
                    examined.subject(),
                    problems.isEmpty() ? examined.health().state() : null,
                    problems,
                    Note.of(examined.health().warnings()));
        }
    }

    /** Of what was found, by instance. */
    public static DoctorDocument of(List<Examined> machine, Map<String, List<Examined>> found, Optional<String> offer) {
        Map<String, List<Looked>> instances = new LinkedHashMap<>();
        found.forEach((name, examined) -> instances.put(name, looked(examined)));
        return new DoctorDocument(looked(machine), instances, offer.stream().toList());
    }

    private static List<Looked> looked(List<Examined> examined) {
        return examined.stream().map(Looked::of).toList();
    }
}
