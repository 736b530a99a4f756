package world.karrot.migrate.shell.internal.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ExportService;
import world.karrot.migrate.api.transfer.ImportService;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.PeopleService;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.api.transfer.UndoService;

/**
 * The commands that are running. They end before anything that they and their clean-up need: whatever stops it, a
 * bundle or all of Karaf, first has this deactivated, for the references below are what commands use.
 *
 * <p>In Karaf's own shell, Ctrl-C interrupts a command and shows the prompt at once, whatever the command still does
 * and says. As a listener this holds up the prompt until the command has ended, and says it.
 */
@Component(
        service = {RunningCommands.class, CommandSessionListener.class},
        reference = {
            @Reference(name = "archives", service = Archives.class),
            @Reference(name = "exports", service = ExportService.class),
            @Reference(name = "imports", service = ImportService.class),
            @Reference(name = "inspections", service = InspectService.class),
            @Reference(name = "instances", service = Instances.class),
            @Reference(name = "people", service = PeopleService.class),
            @Reference(name = "pictures", service = PictureService.class),
            @Reference(name = "registry", service = ModelRegistry.class),
            @Reference(name = "undos", service = UndoService.class)
        })
public final class RunningCommands implements CommandSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunningCommands.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long TO_BE_READ = TimeUnit.SECONDS.toNanos(1);
    private static final String STOPPING = "This needs something that is being stopped: a bundle, or all of Karaf.";

    private final long patience;
    private final Set<RunningCommand> commands = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public RunningCommands() {
        this(PATIENCE);
    }

    /** @param patience nanoseconds to wait for the end of what was cancelled */
    RunningCommands(long patience) {
        this.patience = patience;
    }

    /**
     * Notes that this thread runs a command from now on, until that says its end; it is known until its line has ended.
     *
     * @param name as it is typed
     * @param unlessItEnds what the admin is told if it should not end though it is cancelled
     * @throws CancelledException when no command may begin any more
     */
    public RunningCommand begin(String name, Session session, String unlessItEnds) {
        RunningCommand command = new RunningCommand(name, session, unlessItEnds);
        commands.add(command);
        if (closed) {
            command.end("");
            throw new CancelledException();
        }
        return command;
    }

    /** Cancels what is running, and waits until it has cleaned up. */
    @Deactivate
    public void close() {
        closed = true;
        long end = System.nanoTime() + patience;
        List<CompletableFuture<Void>> notices = new ArrayList<>();
        commands.stream().filter(RunningCommand::cancel).forEach(command -> notices.add(command.sayAside(STOPPING)));
        for (RunningCommand command : commands) {
            if (command.said(end - System.nanoTime()).isEmpty()) {
                LOG.error("{}", command.hasNotEnded());
                notices.add(command.sayAside(command.hasNotEnded()));
            }
        }
        await(notices);
    }

    /** Whoever reads what a command says has got this in a moment; nobody else is waited for. */
    private static void await(List<CompletableFuture<Void>> notices) {
        try {
            CompletableFuture.allOf(notices.toArray(CompletableFuture<?>[]::new))
                    .get(TO_BE_READ, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("A caller does not read that a command was cancelled");
        }
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        commands.removeAll(of(session));
    }

    /** Called by the thread that shows the prompt next. */
    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {
        if (failure instanceof InterruptedException) {
            of(session).forEach(command -> command.say(command.said(patience).orElseGet(command::hasNotEnded)));
        }
        commands.removeAll(of(session));
    }

    private List<RunningCommand> of(CommandSession session) {
        return commands.stream()
                .filter(command -> command.isOf(session.get(".session")))
                .toList();
    }
}
