package world.karrot.migrate.shell.internal.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.transfer.FirstDay.Deed;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.report.Text;

/**
 * What an import or a plan came to, as {@code docs/json/report.schema.json} has it. Holds no e-mail, no password and of
 * the rows no more than the names of groups and user names that had to change. What is not known is null or empty.
 *
 * @param version of this form
 * @param time when the command ended, ISO 8601 in UTC
 * @param software what wrote the report
 * @param receipt number of the import's receipt; null where nothing stays
 * @param compared null where nothing was loaded
 * @param pictures null where no sizes of pictures were made
 * @param people null when it was not decided
 * @param firstDay likewise
 * @param next what the command said last
 */
public record Report(
        int version,
        Outcome outcome,
        String time,
        String software,
        Target target,
        Long receipt,
        Source archive,
        List<Group> groups,
        List<Model> models,
        Files files,
        Compared compared,
        Pictures pictures,
        People people,
        FirstDay firstDay,
        List<Note> changes,
        List<Note> warnings,
        List<Note> problems,
        List<String> next) {
    /** The number of the form; grows when a program that reads reports has to know. */
    static final int VERSION = 1;

    /** How it ended. */
    public enum Outcome {
        IMPORTED("Imported"),
        DRY_RUN("Dry run: nothing was changed"),
        PLANNED("Planned: nothing was changed"),
        REFUSED("Refused: nothing was changed"),
        FAILED("Failed");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * The instance.
     *
     * @param name what it is called here
     * @param site its address, or null
     */
    public record Target(String name, String site) {}

    /**
     * The archive, by its own words where it has any.
     *
     * @param file its name, without the folder
     * @param id null for Karrot's own archives, like all that follows
     */
    public record Source(
            String file,
            String id,
            String createdAt,
            String site,
            String software,
            Map<String, String> contents,
            Map<String, String> migrations) {
        public static Source of(Path path, Optional<Manifest> manifest) {
            String file = String.valueOf(path.getFileName());
            return manifest.map(said -> new Source(
                            file,
                            said.id(),
                            said.createdAt().toString(),
                            said.source().site(),
                            said.software(),
                            said.contents(),
                            said.source().migrations()))
                    .orElse(new Source(file, null, null, null, null, Map.of(), Map.of()));
        }
    }

    /**
     * A group.
     *
     * @param target its id on the target, or null where it has none
     */
    public record Group(long source, Long target, String name) {}

    /**
     * A model.
     *
     * @param content that moves it, or null where none that is installed does
     * @param words what readers call its rows; its name where nobody says it
     * @param archived rows in the archive
     * @param arrived rows that are new on the target, or null when it was not decided
     * @param absent why not all are
     */
    public record Model(String model, String content, Words words, long archived, Long arrived, List<Absent> absent) {}

    /** A noun for one row, and for several. */
    public record Words(String one, String many) {
        String count(long rows) {
            return Text.count(rows, one, many);
        }
    }

    /** Rows that are no new ones, and why. */
    public record Absent(long rows, String reason) {}

    /** Media files, counted like the rows. */
    public record Files(long archived, long archivedBytes, Long arrived) {}

    /** How much was read back and is as it should be. */
    public record Compared(long rows, long files, Keys keys) {}

    /** How many foreign keys were proved for all rows at once, and how many the database checked row by row. */
    public record Keys(long bySets, long byDatabase) {}

    /** What became of the sizes of pictures that Karrot shows. */
    public record Pictures(long made, long present, long failed) {}

    /**
     * What became of people.
     *
     * @param verified how many of the new accounts have an address that counts as verified
     * @param added new rows that name those who were there already
     */
    public record People(long matched, long created, long verified, long standIns, List<Added> added) {}

    /**
     * Somebody who was there already.
     *
     * @param source their id in the archive
     * @param target their id on the target
     */
    public record Added(long source, long target, List<ModelCount> rows) {}

    /**
     * What Karrot will do by itself.
     *
     * @param exportedAt when the archive was made, or null where nothing tells
     * @param guessed whether that is only the latest time in its rows
     * @param movedSeconds how far times were moved
     */
    public record FirstDay(String exportedAt, boolean guessed, long movedSeconds, List<Deed> deeds) {}

    /**
     * A problem, a warning or a change.
     *
     * @param number from 1
     * @param where the first place it was found at, or null
     * @param places how many there are, at least 1
     * @param remedy null where there is none
     */
    public record Note(int number, String what, Place where, long places, String remedy) {
        public static List<Note> of(List<Finding> findings) {
            return IntStream.range(0, findings.size())
                    .mapToObj(i -> of(i + 1, findings.get(i)))
                    .toList();
        }

        private static Note of(int number, Finding finding) {
            Place where = finding.where().equals(Place.NOWHERE) ? null : finding.where();
            String remedy = finding.remedy().isEmpty() ? null : finding.remedy();
            return new Note(number, finding.what(), where, finding.count(), remedy);
        }
    }
}
