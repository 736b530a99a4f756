package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Before;

/** Commands with words that they cannot do anything with: each says which, and nothing happens. */
public class WrongWordsTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void eachCommandSaysWhatItWants() throws Exception {
        KarrotInstance instance = workbench.connected(Fixture.SAMPLE);
        Path folder = workbench.folder();
        Path archive = Files.writeString(folder.resolve("archive.tar.xz"), "");
        Map<String, String> complaints = new LinkedHashMap<>();
        complaints.put("export 1 --without nonsense", "There is no content named nonsense");
        complaints.put("export 1 --former-members some", "--former-members is named or anonymous.");
        complaints.put("inspect one two", "Name one archive, not 2.");
        complaints.put("disconnect one two", "Name one instance, not 2.");
        complaints.put("undo 1 2", "Name one receipt by its number.");
        complaints.put("undo first", "Name one receipt by its number.");
        complaints.put("import %s --value groups.group.timezone", "--value wants MODEL.FIELD=VALUE");
        complaints.put("import %s --value groups.group.timezone=", "--value wants MODEL.FIELD=VALUE");
        complaints.put("import %s --value a.b.c=1 --value a.b.c=2", "--value gives a.b.c twice.");
        complaints.put("import %s --people gone.csv", "There is no people file " + folder.resolve("gone.csv"));
        complaints.put("import %s --people .", "The people file " + folder + " cannot be read");
        Before before = Before.of(instance);
        for (Map.Entry<String, String> wrong : complaints.entrySet()) {
            String command = wrong.getKey().formatted(archive) + on(instance, wrong.getKey());
            workbench.karrot(command.split(" ")).fails().complains(wrong.getValue());
        }
        assertThat(before.changes()).isEmpty();
    }

    /** Where the command takes one. */
    private static String on(KarrotInstance instance, String command) {
        return command.matches("inspect.*|disconnect.*") ? "" : " -i " + instance.name();
    }

    @Test
    public void whereThereIsNoGroupThereIsNoneToExport() throws Exception {
        KarrotInstance empty = workbench.connected(Fixture.EMPTY);
        workbench
                .karrot("export", "--all", "-i", empty.name())
                .fails()
                .complains("There is no group on " + empty.name() + ".");
    }
}
