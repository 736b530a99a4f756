package world.karrot.migrate.transfer.internal.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportRequest;
import world.karrot.migrate.api.transfer.ExportService;
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.NamedGroups;

/** Exports from one snapshot into one archive. */
@Component
public final class SnapshotExportService implements ExportService {
    private final Instances instances;
    private final ModelRegistry registry;
    private final Archives archives;

    @Activate
    public SnapshotExportService(
            @Reference Instances instances, @Reference ModelRegistry registry, @Reference Archives archives) {
        this.instances = instances;
        this.registry = registry;
        this.archives = archives;
    }

    @Override
    public ExportReport export(ExportRequest request, Progress progress) {
        if (!request.dryRun()) {
            requireNew(request);
        }
        requireKnown(request);
        Instance instance = instances.get(request.instance());
        try (ArchiveWriter writer = writer(request);
                Snapshot snapshot = instance.snapshot()) {
            ResolvedModels models = registry.resolveUpgraded(
                            snapshot.catalogue(), request.choice().without())
                    .sound();
            // At once, for what a bundle has that goes meanwhile would be exported by nobody, or by somebody else.
            Map<String, ModelExporter> exporters = registry.exporters();
            List<GroupSummary> groups = snapshot.groups();
            NamedGroups all = NamedGroups.of(groups);
            ExportSource source = new ExportSource(
                    instance.settings(),
                    snapshot,
                    models,
                    choose(groups, all, request.choice().groups()),
                    all,
                    request.choice().namedFormerMembers());
            return all.in(() -> export(source, exporters, request, writer, progress));
        } catch (IOException e) {
            throw new MigrationException("The export stopped: " + e.getMessage() + ". No archive was made.", e);
        }
    }

    private ExportReport export(
            ExportSource source,
            Map<String, ModelExporter> exporters,
            ExportRequest request,
            ArchiveWriter writer,
            Progress progress)
            throws IOException {
        Findings warnings = new Findings();
        Selection selection = new StrayCheck(source, warnings).replaced();
        ClosedFiles.refuse(source, selection, use -> {});
        new LackingValues(source, selection).note(warnings);
        Advance advance = new Advance(progress, "Exporting", selection.size());
        return new ExportRun(source, selection, exporters, writer, warnings, advance)
                .run(request.target().file());
    }

    /** Made before anything is read, so that whoever comes second for a file need not wait to be told. */
    private ArchiveWriter writer(ExportRequest request) throws IOException {
        char[] password = request.target().password().chars();
        return request.dryRun()
                ? archives.rehearse(
                        request.target().file(), password, request.target().level())
                : archives.create(
                        request.target().file(), password, request.target().level());
    }

    private static void requireNew(ExportRequest request) {
        if (Files.exists(request.target().file())) {
            throw new RefusedException(Finding.of(
                    "There is a file " + request.target().file() + " already", "Remove it, or choose another name."));
        }
    }

    private void requireKnown(ExportRequest request) {
        Set<String> unknown = new TreeSet<>(request.choice().without());
        registry.contents().forEach(content -> unknown.remove(content.name()));
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown.stream()
                    .map(name -> Finding.of("There is no content named " + name, "karrot:models shows what there is."))
                    .toList());
        }
    }

    private static List<GroupSummary> choose(List<GroupSummary> all, NamedGroups named, List<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        List<GroupSummary> chosen =
                all.stream().filter(group -> wanted.contains(group.id())).toList();
        wanted.removeAll(chosen.stream().map(GroupSummary::id).collect(Collectors.toSet()));
        if (!wanted.isEmpty()) {
            throw new RefusedException(
                    wanted.stream().map(id -> unknown(id, named)).toList());
        }
        if (chosen.isEmpty()) {
            throw new RefusedException(Finding.of("No group was named", "karrot:groups shows their ids."));
        }
        return chosen;
    }

    private static Finding unknown(Long id, NamedGroups named) {
        return Finding.of("There is no group with the id " + id, "There are " + named.list() + ".");
    }
}
