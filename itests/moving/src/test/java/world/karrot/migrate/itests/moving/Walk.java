package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * Does what a page says, command by command, as somebody without a terminal. An example of a name is replaced by one
 * that there is here; the page is followed on the source until it has exported something, and from then on on the
 * target, where an archive has been brought to if the page exports none.
 */
final class Walk {

    private static final String ARCHIVE = "export.tar.xz.gpg";
    private static final String PASSWORD = "password";
    private static final Set<String> WITH_A_PASSWORD = Set.of("export", "import", "plan", "people", "inspect");

    private final Program program;
    private final Help help;
    private final Path folder;
    private final KarrotInstance source;
    private final KarrotInstance target;

    Walk(Program program, Help help, Workshop workshop) throws IOException, SQLException {
        this.program = program;
        this.help = help;
        source = workshop.instance(Fixture.COMMUNITY);
        target = workshop.instance(Fixture.SAMPLE);
        folder = Files.createTempDirectory(workshop.folder(), "walk");
    }

    KarrotInstance target() {
        return target;
    }

    void follow(Page page) throws IOException, InterruptedException {
        List<Typed> typed = page.examples().toList();
        List<String> names = typed.stream().map(Typed::command).toList();
        connect(source);
        type(source, Typed.of("export 1 3"));
        connect(target);
        for (int i = 0; i < typed.size(); i++) {
            boolean exports = names.subList(i, names.size()).contains("export");
            type(exports ? source : target, typed.get(i));
        }
    }

    private void connect(KarrotInstance instance) throws IOException, InterruptedException {
        type(instance, Typed.of("connect --env /srv/karrot/.env"));
    }

    private void type(KarrotInstance here, Typed typed) throws IOException, InterruptedException {
        if (typed.command().equals("export")) {
            Files.deleteIfExists(folder.resolve(ARCHIVE));
            Files.deleteIfExists(folder.resolve(PASSWORD));
        }
        List<String> words = new ArrayList<>();
        typed.words().forEach(word -> words.add(found(here, word)));
        words.addAll(more(here, typed.command(), words));
        Outcome outcome = program.karrot(folder, words);
        assertThat(outcome.status()).as("%s%n%s", typed, outcome.err()).isZero();
    }

    /** What need not be said where there are a terminal and one instance. */
    private List<String> more(KarrotInstance here, String command, List<String> words)
            throws IOException, InterruptedException {
        List<String> more = new ArrayList<>();
        if (command.equals("connect")) {
            more.addAll(List.of("--name", here.name(), "--replace"));
        } else if (help.options(command).contains("-i")) {
            more.addAll(List.of("-i", here.name()));
        }
        if (WITH_A_PASSWORD.contains(command) && !words.contains("--password-file")) {
            more.addAll(List.of("--password-file", PASSWORD));
        }
        return more;
    }

    private static String found(KarrotInstance here, String word) {
        return switch (word) {
            case "/srv/karrot/.env", "/karrot/.env" -> here.env().toString();
            case "/srv/karrot/uploads" -> here.media().toString();
            case "7", "$receipt" -> "1";
            case "/root/password" -> PASSWORD;
            default -> word.startsWith("postgres://") ? url(here) : word.endsWith("/" + ARCHIVE) ? ARCHIVE : word;
        };
    }

    private static String url(KarrotInstance here) {
        return "postgres://%s:%s/%s".formatted(here.host(), here.port(), here.database());
    }
}
