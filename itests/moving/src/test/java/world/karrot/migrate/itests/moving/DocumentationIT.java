package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Workshop;

/** What the documentation says to type can be typed, and what it quotes is said. */
public class DocumentationIT {
    @ClassRule
    public static final Workshop WORKSHOP = new Workshop();

    /** What bin/karrot does without asking Karaf. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("help", "stop", "version");

    /** Of ./benchmark, ./fuzz and docker. */
    private static final Set<String> OF_OTHERS = Set.of("--photos", "--pictures", "--only", "--read-only");

    private static Program program;
    private static Help help;
    private static Karaf karaf;

    @BeforeClass
    public static void start() throws Exception {
        Path distribution = Path.of(System.getProperty("karrot.distribution"));
        Installation installation = Installation.unpack(distribution, Path.of("target/documentation"));
        program = new Program(installation);
        help = new Help(program);
        karaf = installation.start("");
    }

    @AfterClass
    public static void stop() {
        karaf.close();
    }

    @Test
    public void examplesCanBeFollowed() throws Exception {
        for (Page page : Page.all()) {
            if (page.examples().findAny().isPresent()) {
                new Walk(program, help, WORKSHOP).follow(page);
            }
        }
    }

    @Test
    public void commandsAndOptionsThatAreNamedAreThere() throws Exception {
        Set<String> all = new TreeSet<>(OF_OTHERS);
        for (String command : help.commands()) {
            all.addAll(OF_THE_PROGRAM.contains(command) ? Set.of() : help.options(command));
        }
        for (Page page : Page.all()) {
            for (Typed typed : typed(page)) {
                assertThat(help.options(typed.command())).as("%s", typed).containsAll(typed.options());
            }
            assertThat(all).containsAll(page.options().toList());
        }
    }

    private static List<Typed> typed(Page page) {
        return Stream.of(page.examples(), page.forOthers(), page.mentions(), page.explained())
                .flatMap(part -> part)
                .filter(typed -> !OF_THE_PROGRAM.contains(typed.command()))
                .toList();
    }

    @Test
    public void everyCommandIsExplained() throws Exception {
        Set<String> explained =
                Page.all().stream().flatMap(Page::explained).map(Typed::command).collect(Collectors.toSet());
        Set<String> commands = help.commands();
        commands.removeAll(OF_THE_PROGRAM);
        assertThat(explained).isEqualTo(commands);
    }

    /** The two that write reports have that of a report. */
    @Test
    public void everyCommandHasASchemaOfItsJson() throws Exception {
        Set<String> commands = new Help(program).commands();
        commands.removeAll(Set.of("help", "stop", "import", "plan"));
        assertThat(commands)
                .allSatisfy(command -> assertThat(Page.ROOT.resolve("docs/json/" + command + ".schema.json"))
                        .exists());
    }

    @Test
    public void whatIsQuotedIsSaidSomewhere() throws Exception {
        String sources = sources();
        List<String> quotes = Page.all().stream().flatMap(Page::quotes).toList();
        assertThat(quotes).isNotEmpty();
        assertThat(quotes.stream().filter(quote -> !sources.contains(quote))).isEmpty();
    }

    /** All code of ours, with texts that go over several lines in one. */
    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : List.of("bundles", "shell-commands", "features/distribution")) {
            try (Stream<Path> files = Files.walk(Page.ROOT.resolve(module))) {
                for (Path file : files.filter(DocumentationIT::isSource).toList()) {
                    all.append(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
                }
            }
        }
        return all.toString();
    }

    private static boolean isSource(Path file) {
        return Files.isRegularFile(file) && file.toString().matches(".*/src/main/(java|resources/assembly/bin)/.*");
    }

    @Test
    public void theDoctorExaminesWhatIsShown() throws Exception {
        String env = WORKSHOP.instance(Fixture.SAMPLE).env().toString();
        program.karrot("connect", "--name", "examined", "--env", env).succeeds();
        Page said =
                new Page(Page.ROOT, program.karrot("doctor", "-i", "examined").out());
        for (Page page : Page.all()) {
            assertThat(said.examined()).containsAll(page.examined());
        }
    }

    @Test
    public void linksLeadSomewhere() throws Exception {
        assertThat(Page.all().stream().flatMap(Page::deadLinks)).isEmpty();
    }

    @Test
    public void statementsCanBeRun() throws Exception {
        Walk walk = new Walk(program, help, WORKSHOP);
        walk.follow(Page.readme());
        Server.administer(walk.target(), "CREATE ROLE exporter");
        for (Page page : Page.all()) {
            for (String sql : page.sql().toList()) {
                Server.administer(
                        walk.target(),
                        sql.replace(
                                "DATABASE karrot", "DATABASE " + walk.target().database()));
            }
        }
    }
}
