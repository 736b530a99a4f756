package world.karrot.migrate.itests.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ExportRequest;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.archive.internal.KarrotArchives;
import world.karrot.migrate.content.applications.internal.ApplicationsContent;
import world.karrot.migrate.content.core.internal.CoreContent;
import world.karrot.migrate.content.history.internal.HistoryContent;
import world.karrot.migrate.content.invitations.internal.InvitationsContent;
import world.karrot.migrate.content.issues.internal.IssuesContent;
import world.karrot.migrate.content.messages.internal.MessagesContent;
import world.karrot.migrate.content.notifications.internal.NotificationsContent;
import world.karrot.migrate.content.personal.internal.PersonalContent;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.registry.internal.FixedRegistry;
import world.karrot.migrate.transfer.internal.exporting.SnapshotExportService;
import world.karrot.migrate.transfer.internal.importing.TransactionalImportService;

/** Groups with all their content, moved by the real services within the test's own virtual machine. */
record Journey(Path file, Password password) {
    static final ModelRegistry REGISTRY = new FixedRegistry(List.<ContentType>of(
            new CoreContent(),
            new MessagesContent(),
            new IssuesContent(),
            new ApplicationsContent(),
            new HistoryContent(),
            new InvitationsContent(),
            new NotificationsContent(),
            new PersonalContent()));

    private static final Archives ARCHIVES = new KarrotArchives();

    void export(KarrotInstance source, List<Long> groups) {
        new SnapshotExportService(new TestInstance(source, UnaryOperator.identity()), REGISTRY, ARCHIVES)
                .export(
                        new ExportRequest(Optional.empty(), groups, file, password, Set.of(), false, 0, false),
                        Progress.NONE);
    }

    /** Does everything but commit. */
    ImportReport rehearse(KarrotInstance target, UnaryOperator<ImportTransaction> faults) {
        return rehearse(target, faults, Map.of());
    }

    /** @param renames new names of groups by id */
    ImportReport rehearse(KarrotInstance target, UnaryOperator<ImportTransaction> faults, Map<Long, String> renames) {
        ImportRequest request = new ImportRequest(
                Optional.empty(),
                file,
                Optional.of(password),
                new ImportChoices(renames, Set.of(), PeopleChoices.NONE, true),
                "test",
                true);
        return new TransactionalImportService(new TestInstance(target, faults), REGISTRY, ARCHIVES)
                .importArchive(request, Progress.NONE);
    }
}
