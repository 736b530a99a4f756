package world.karrot.migrate.transfer.internal.importing.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * What a media folder is like before an import.
 *
 * @param failures why no file can be made in a folder, by folder, of those in which none can
 * @param free bytes that files may take; empty if that cannot be found out
 */
record MediaCondition(Settings settings, Map<String, String> failures, OptionalLong free) {
    private static final long MEBIBYTE = 1 << 20;

    /** Makes a file in every folder that models have files in, as an import does, and removes it again. */
    static MediaCondition of(Settings settings, ResolvedModels models) {
        Map<String, String> failures = new TreeMap<>();
        models.models().stream()
                .flatMap(model -> model.traits(Trait.FileIn.class))
                .map(Trait.FileIn::folder)
                .distinct()
                .forEach(folder -> {
                    String failure = failure(settings, folder);
                    if (!failure.isEmpty()) {
                        failures.put(folder, failure);
                    }
                });
        return new MediaCondition(settings, failures, free(settings));
    }

    private static String failure(Settings settings, String folder) {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add(folder + "/" + UUID.randomUUID(), nothing);
            return "";
        } catch (AccessDeniedException e) {
            return "the user that Karaf runs as may not write there";
        } catch (FileAlreadyExistsException e) {
            return "there is something of that name which is no folder";
        } catch (FileSystemException e) {
            return Objects.requireNonNullElse(e.getReason(), e.getMessage());
        } catch (IOException | MigrationException e) {
            return e.getMessage();
        }
    }

    private static OptionalLong free(Settings settings) {
        try {
            return OptionalLong.of(Files.getFileStore(settings.media()).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    List<Finding> problems(Survey survey) {
        List<Finding> problems = new ArrayList<>();
        survey.notes().files().uses().stream()
                .map(use -> use.cell().declared(Trait.FileIn.class).folder())
                .distinct()
                .filter(failures::containsKey)
                .forEach(folder -> problems.add(unwritable(folder)));
        free.ifPresent(
                bytes -> problems.addAll(tooSmall(bytes, survey.contents().fileBytes())));
        return problems;
    }

    private Finding unwritable(String folder) {
        return Finding.of(
                "No file can be made in the folder " + folder + " of the media folder " + settings.media() + ": "
                        + failures.get(folder),
                "Let the user that Karaf runs as write there, or run Karaf as the user that Karrot runs as.");
    }

    private List<Finding> tooSmall(long bytes, long needed) {
        return needed <= bytes
                ? List.of()
                : List.of(Finding.of(
                        "The archive's files take " + mebibytes(needed) + " MiB, and the disk of the media folder "
                                + settings.media() + " has " + bytes / MEBIBYTE + " MiB free",
                        "Make room there."));
    }

    private static long mebibytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE;
    }
}
