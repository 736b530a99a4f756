package world.karrot.migrate.itests.benchmark.measure;

import java.util.Map;

/** How much of everything a sample instance has. */
public record Size(int groups, long people, long places, long activities, long offers, long messages, long history) {

    /** The least that a group has, so that a place's subscribers can differ. */
    private static final long MEMBERS = 25;

    /** Scale 1 is an instance of 925,000 rows, and 1.8 million with all content. */
    public static Size of(double scale) {
        int groups = (int) Math.max(1, Math.round(5 * scale));
        return new Size(
                groups,
                Math.max(MEMBERS * groups, Math.round(5_000 * scale)),
                Math.max(groups, Math.round(200 * scale)),
                Math.round(200_000 * scale),
                Math.round(2_000 * scale),
                Math.round(300_000 * scale),
                Math.round(200_000 * scale));
    }

    /** The same in another number of groups. */
    public Size in(int number) {
        return new Size(
                number,
                Math.max(people, MEMBERS * number),
                Math.max(places, number),
                activities,
                offers,
                messages,
                history);
    }

    /** By the word that stands for it in the SQL. */
    private Map<String, Number> words() {
        return Map.of(
                "{groups}", groups,
                "{people}", people,
                "{places}", places,
                "{activities}", activities,
                "{offers}", offers,
                "{messages}", messages,
                "{history}", history);
    }

    String fillIn(String sql) {
        String filled = sql;
        for (Map.Entry<String, Number> word : words().entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue().toString());
        }
        return filled;
    }
}
