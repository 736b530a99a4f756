package world.karrot.migrate.itests.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** The file that karrot:people writes, and what an admin makes of it. */
record PeopleList(Path file) {

    static final String HEADER = "id,name,email,becomes,account,note";

    static PeopleList written(Workbench workbench, KarrotInstance target, Export export) throws Exception {
        Path file = workbench.folder().resolve("people.csv");
        workbench.people(target, export, "-o", file.toString()).succeeds();
        return new PeopleList(file);
    }

    /** One written by hand. */
    static PeopleList of(Workbench workbench, String... lines) throws IOException {
        String text = HEADER + "\n" + String.join("\n", lines) + "\n";
        return new PeopleList(Files.writeString(workbench.folder().resolve("by-hand.csv"), text));
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** The line of a person. */
    String line(long id) throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow();
    }

    /** Decides something else about a person. */
    PeopleList change(long id, String becomes, String account) throws IOException {
        String changed = id + ",,," + becomes + "," + account + ",";
        Files.write(
                file,
                lines().stream()
                        .map(line -> line.startsWith(id + ",") ? changed : line)
                        .toList());
        return this;
    }

    Outcome importInto(Workbench workbench, KarrotInstance target, Export export) throws Exception {
        return workbench.importInto(target, export, "--people", file.toString());
    }
}
