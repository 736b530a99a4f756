package world.karrot.migrate.itests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/**
 * The archives of one class of attacks.
 *
 * @param kind as the page calls it
 */
record Corpus(String kind, List<Hostile> archives) {
    /** Otherwise there is time for some of each class alone. */
    private static final boolean ALL = Boolean.getBoolean("hostile.all");

    private static final int SOME = 20;
    private static final long ALWAYS_THE_SAME = 12;

    static Corpus of(String kind, Stream<Hostile> archives) {
        return new Corpus(kind, archives.toList());
    }

    /** All that are tried are refused with a message and leave nothing behind, or arrive and are harmless. */
    void doesNoHarmTo(Victim victim) throws Exception {
        assertThat(archives).extracting(Hostile::name).doesNotHaveDuplicates();
        List<Verdict> verdicts = new ArrayList<>();
        for (Hostile archive : ALL ? archives : some()) {
            verdicts.add(victim.verdict(archive));
        }
        assertThat(verdicts).filteredOn(verdict -> !verdict.harm().isEmpty()).isEmpty();
        noted(verdicts);
    }

    private List<Hostile> some() {
        List<Hostile> shuffled = new ArrayList<>(archives);
        Collections.shuffle(shuffled, new Random(ALWAYS_THE_SAME));
        return shuffled.subList(0, SOME);
    }

    private void noted(List<Verdict> verdicts) throws Exception {
        HostilePage page = new HostilePage();
        if (ALL) {
            page.put(kind, verdicts);
        }
        assertThat(page.archives(kind)).as("archives in docs/hostile.md").isEqualTo(archives.size());
    }
}
