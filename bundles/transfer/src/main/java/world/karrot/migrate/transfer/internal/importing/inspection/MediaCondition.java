package world.karrot.migrate.transfer.internal.importing.inspection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import world.karrot.migrate.transfer.internal.media.FreeSpace;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * What a media folder is like before an import.
 *
 * @param failures why no file can be made in a folder, by folder, of those in which none can
 * @param odd what is to be said of a file in a folder, by folder, of those in which it does not look like Karrot's own
 * @param free what files may take
 */
record MediaCondition(Settings settings, Map<String, String> failures, Map<String, Finding> odd, FreeSpace free) {
    /** Makes a file in every folder that models have files in, as an import does, and removes it again. */
    static MediaCondition of(Settings settings, ResolvedModels models) {
        MediaCondition condition =
                new MediaCondition(settings, new TreeMap<>(), new TreeMap<>(), FreeSpace.of(settings.media()));
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

    /** For an archive with files in all folders, of whatever size. */
    List<Finding> problems() {
        return Stream.concat(unwritable(failures.keySet()), free.problems()).toList();
    }

    List<Finding> problems(Survey survey) {
        return Stream.concat(
                        unwritable(folders(survey)),
                        free.problems(survey.contents().fileBytes()))
                .toList();
    }

    /** What an import will say of new files; once for all. */
    List<Finding> warnings(Survey survey) {
        return warnings(folders(survey).stream());
    }

    /** The same of files in all folders, and what else there is to look at. */
    List<Finding> warnings() {
        return Stream.concat(warnings(odd.keySet().stream()).stream(), free.warnings())
                .toList();
    }

    private List<Finding> warnings(Stream<String> folders) {
        return folders.filter(odd::containsKey)
                .limit(1)
                .map(folder -> Finding.of(
                        odd.get(folder).what(),
                        Place.member(folder),
                        odd.get(folder).remedy()))
                .toList();
    }

    private static Set<String> folders(Survey survey) {
        return survey.notes().files().uses().stream()
                .map(use -> use.declared().folder())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** One finding for all folders in which the same keeps files from being made. */
    private Stream<Finding> unwritable(Set<String> folders) {
        Map<String, List<String>> byReason = folders.stream()
                .filter(failures::containsKey)
                .collect(groupingBy(failures::get, TreeMap::new, toList()));
        return byReason.entrySet().stream().map(same -> unwritable(same.getValue(), same.getKey()));
    }

    private Finding unwritable(List<String> folders, String reason) {
        return Finding.of(
                "No file can be made in the " + (folders.size() == 1 ? "folder " : "folders ")
                        + String.join(", ", folders) + " of the media folder " + settings.media() + ": " + reason,
                "Let the user that Karaf runs as write there, or run Karaf as the user that Karrot runs as.");
    }
}
