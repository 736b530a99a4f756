package world.karrot.migrate.transfer.internal.importing.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * What a media folder is like before an import.
 *
 * @param failures why no file can be made in a folder, by folder, of those in which none can
 * @param odd what is to be said of a file in a folder, by folder, of those in which it does not look like Karrot's own
 * @param free bytes that files may take; empty if that cannot be found out
 */
record MediaCondition(Settings settings, Map<String, String> failures, Map<String, Finding> odd, OptionalLong free) {
    private static final long MEBIBYTE = 1 << 20;

    /** Makes a file in every folder that models have files in, as an import does, and removes it again. */
    static MediaCondition of(Settings settings, ResolvedModels models) {
        MediaCondition condition = new MediaCondition(settings, new TreeMap<>(), new TreeMap<>(), free(settings));
        models.models().stream()
                .flatMap(model -> model.traits(Trait.FileIn.class))
                .map(Trait.FileIn::folder)
                .distinct()
                .forEach(condition::probe);
        return condition;
    }

    private void probe(String folder) {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add(folder + "/" + UUID.randomUUID(), nothing);
            files.warnings().forEach(warning -> odd.put(folder, warning));
        } catch (FileException e) {
            failures.put(
                    folder, e.getCause() instanceof IOException cause ? FileException.reason(cause) : e.getMessage());
        } catch (IOException | MigrationException e) {
            failures.put(folder, e.getMessage().replaceAll("\\s+", " "));
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
        folders(survey).filter(failures::containsKey).forEach(folder -> problems.add(unwritable(folder)));
        free.ifPresent(
                bytes -> problems.addAll(tooSmall(bytes, survey.contents().fileBytes())));
        return problems;
    }

    /** What an import will say of new files; once for all. */
    List<Finding> warnings(Survey survey) {
        return folders(survey)
                .filter(odd::containsKey)
                .limit(1)
                .map(folder -> Finding.of(
                        odd.get(folder).what(),
                        Place.member(folder),
                        odd.get(folder).remedy()))
                .toList();
    }

    private static Stream<String> folders(Survey survey) {
        return survey.notes().files().uses().stream()
                .map(use -> use.declared().folder())
                .distinct();
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
