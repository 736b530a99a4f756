package world.karrot.migrate.itests.workshop.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Job;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.HeadlessSessionImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Log;
import world.karrot.migrate.itests.workshop.framework.InstalledBundles;
import world.karrot.migrate.pictures.internal.InstalledPictures;
import world.karrot.migrate.shell.internal.running.RunningCommands;

/** The commands and the services in Karaf's own shell, with no framework around it. */
public final class Console implements Commands {
    private static final String SCOPE = "karrot";
    private static final String COLOUR = "\u001B\\[[;\\d]*m";

    /** Gives each thread the streams of the session that it works for; one does so for all consoles. */
    private static final ThreadIOImpl STREAMS = new ThreadIOImpl();

    static {
        STREAMS.start();
    }

    /** Who has logged in to the shell. */
    public static final String USER = "ada";

    private static final int INTERRUPTED = 130;

    private final Connected instances;
    private final int columns;
    private final SessionFactoryImpl sessions = new SessionFactoryImpl(STREAMS);
    private final RunningCommands running = new RunningCommands();
    private final Set<HeadlessSessionImpl> open = ConcurrentHashMap.newKeySet();

    /** A console where some content is installed. */
    public Console(ModelRegistry registry) {
        this(registry, new Connected(), InstalledPictures.scaler(), new OfferedFeatures(), 0);
    }

    private Console(
            ModelRegistry registry, Connected instances, PictureScaler scaler, OfferedFeatures features, int columns) {
        this(Services.of(instances, registry, scaler, features), instances, columns);
    }

    private Console(Stream<?> services, Connected instances, int columns) {
        this.instances = instances;
        this.columns = columns;
        services.forEach(sessions::register);
        sessions.register(running);
        sessions.getCommandProcessor().addListener(running);
        InstalledCommands.register(new ManagerImpl(sessions, sessions));
    }

    /** One whose services are those of bundles, which alone can connect instances. */
    public static Console of(InstalledBundles bundles) {
        return new Console(Services.of(bundles, new OfferedFeatures()), new Connected(), 0);
    }

    /** One that knows the same instances, and where other content is installed. */
    public Console with(ModelRegistry others) {
        return new Console(others, instances, InstalledPictures.scaler(), new OfferedFeatures(), 0);
    }

    /** One that knows the same instances, and where nothing makes sizes of pictures. */
    public Console withoutPictures(ModelRegistry registry) {
        return new Console(registry, instances, null, new OfferedFeatures(), 0);
    }

    /** One that knows the same instances, and whose standard error is a terminal. */
    public Console inTerminal(ModelRegistry registry) {
        return new Console(registry, instances, InstalledPictures.scaler(), new OfferedFeatures(), 100);
    }

    /** One that knows the same instances, and whose Karaf has features. */
    public Console with(ModelRegistry registry, OfferedFeatures features) {
        return new Console(registry, instances, InstalledPictures.scaler(), features, 0);
    }

    /** What the tab key offers for the last of some words, with what it says about it. */
    public List<String> complete(Path folder, String... words) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        try (Session session = sessions.create(InputStream.nullInputStream(), nowhere, nowhere)) {
            session.currentDir(folder);
            return Completion.of(session, words);
        }
    }

    @Override
    public KarrotInstance connect(KarrotInstance instance) {
        instances.add(instance);
        return instance;
    }

    @Override
    public Outcome karrot(Path folder, String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream((input == null ? "" : input).getBytes(UTF_8));
        int status = karrot(folder, in, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), words);
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Carries out a command that reads nothing, with other streams. */
    public int karrot(Path folder, PrintStream out, PrintStream err, String... words) {
        return karrot(folder, InputStream.nullInputStream(), out, err, words);
    }

    /** Fails as bin/karrot does: with a message and a code. */
    private int karrot(Path folder, InputStream in, PrintStream out, PrintStream err, String... words) {
        try (HeadlessSessionImpl session = (HeadlessSessionImpl) sessions.create(in, out, err)) {
            return execute(folder, session, words) instanceof Integer code ? code : 0;
        } catch (InterruptedException e) {
            return INTERRUPTED;
        } catch (Exception e) {
            err.println("karrot: " + e.getMessage().replaceAll(COLOUR, ""));
            return 1;
        }
    }

    private Object execute(Path folder, HeadlessSessionImpl session, String... words) throws Exception {
        open.add(session);
        try {
            session.currentDir(folder);
            session.put("USER", USER);
            session.put("COLUMNS", columns);
            session.put("KARROT_PROGRAM", "bin/karrot");
            return execute(session, words);
        } finally {
            open.remove(session);
        }
    }

    private static Object execute(Session session, String... words) throws Exception {
        Command command = session.getRegistry().getCommand(SCOPE, words[0]);
        List<Object> arguments = Arrays.asList((Object[]) Arrays.copyOfRange(words, 1, words.length));
        // A function in a variable: the shell gives the command its streams, but reads nothing into its arguments.
        Function call = (gogo, none) -> command.execute(session, arguments);
        session.put(SCOPE, call);
        return session.execute(SCOPE);
    }

    /** Does what Ctrl-C does in the shell, to everything that runs. */
    public void pressCtrlC() {
        open.stream()
                .map(session -> session.getSession().foregroundJob())
                .filter(Objects::nonNull)
                .forEach(Job::interrupt);
    }

    /** Takes away what the commands need, as a Karaf that stops. Returns when they have ended; others cannot begin. */
    public void stop() {
        running.close();
    }

    @Override
    public String log() {
        return Log.text();
    }
}
