package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What the commands say of themselves. */
final class Help {

    private static final Pattern LISTED = Pattern.compile("(?m)^  (\\w+)  ");
    private static final Pattern OPTION = Pattern.compile("(?m)^ {8}(?:(-\\w), )?(-[\\w-]+)");

    private final Program program;
    private final Map<String, Set<String>> options = new HashMap<>();

    Help(Program program) {
        this.program = program;
    }

    /** The commands that there are. */
    Set<String> commands() throws IOException, InterruptedException {
        return LISTED.matcher(program.karrot("help").succeeds().out())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The options of a command, which has to be there. */
    Set<String> options(String command) throws IOException, InterruptedException {
        Set<String> known = options.get(command);
        if (known == null) {
            Outcome help = program.karrot(command, "--help");
            assertThat(help.status()).as("%s --help: %s", command, help.err()).isZero();
            known = new TreeSet<>(Set.of("--help"));
            for (var found : OPTION.matcher(help.out()).results().toList()) {
                known.add(found.group(2));
                known.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
            options.put(command, known);
        }
        return known;
    }
}
