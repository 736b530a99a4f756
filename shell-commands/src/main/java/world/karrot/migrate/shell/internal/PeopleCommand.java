package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PeopleService;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.ArchiveFile;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.file.NewFile;
import world.karrot.migrate.shell.internal.json.PeopleDocument;
import world.karrot.migrate.shell.internal.people.PeopleText;
import world.karrot.migrate.shell.internal.report.PeopleLines;

@Service
@Command(
        scope = "karrot",
        name = "people",
        description = "Lists what would become of the people of an archive, to be edited",
        detailedDescription = """
                Writes a file for a spreadsheet or an editor, which nobody but you can read, and changes nothing on \
                the target. The column becomes says match (use the account on the target that is under account), create \
                (a new account), anonymous (an account that nobody can use) or former (the same for somebody who has \
                left). Change what you want to be different, and give the file to karrot:import with --people.

                karrot:people export.tar.xz.gpg -o people.csv
                karrot:import export.tar.xz.gpg --people people.csv
                """)
public final class PeopleCommand extends TargetCommand {
    @Option(name = "-o", aliases = "--output", description = "The file to write; must not be there yet")
    @Completion(FileCompleter.class)
    String output = "people.csv";

    @Reference
    PeopleService peopleService;

    @Override
    protected void run() throws IOException {
        ArchiveFile archive = archive();
        Path path = Folder.of(session).file(output);
        try (NewFile file = NewFile.create("The people file", path)) {
            List<Person> people = people(request(archive));
            file.write(PeopleText.of(people));
            file.keep();
            finished("The people file is complete: " + path);
            answer(Answer.of(PeopleLines.of(people, path), PeopleDocument.of(path, people)));
        }
    }

    private ImportRequest request(ArchiveFile archive) throws IOException {
        return request(
                archive,
                new ImportChoices(Map.of(), Set.copyOf(without), PeopleChoices.NONE, Set.of(), Map.of(), Set.of()),
                true,
                false);
    }

    private List<Person> people(ImportRequest request) {
        try (ProgressLine progress = progress()) {
            return peopleService.people(request, progress);
        }
    }
}
