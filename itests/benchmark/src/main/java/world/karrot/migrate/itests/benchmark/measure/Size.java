package world.karrot.migrate.itests.benchmark.measure;

import java.util.Map;

/**
 * How much of everything a sample instance has.
 *
 * @param offers of which each has a picture
 */
public record Size(
        int groups,
        long people,
        long places,
        long activities,
        long offers,
        long messages,
        long history,
        int pictureBytes) {

    /** The least that a group has, so that a place's subscribers can differ. */
    private static final long MEMBERS = 25;

    private static final double FEW = 0.05;

    /** The largest scale of people and pictures: a small heap has no room for more of those, however many rows. */
    private static final double CROWD = 3;

    private static final int SMALL_PICTURE = 20 << 10;
    private static final int LARGE_PICTURE = 1 << 20;

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
                Math.round(200_000 * scale),
                SMALL_PICTURE);
    }

    /** One in which there is more and more of everything but people and pictures. */
    static Size ofRows(double scale) {
        Size all = of(scale);
        Size crowd = of(Math.min(scale, CROWD));
        return new Size(
                crowd.groups,
                crowd.people,
                all.places,
                all.activities,
                crowd.offers,
                all.messages,
                all.history,
                SMALL_PICTURE);
    }

    /** One of nearly nothing but pictures, of 1 MiB each. */
    static Size ofPictures(int pictures) {
        Size few = of(FEW);
        return new Size(
                few.groups, few.people, few.places, few.activities, pictures, few.messages, few.history, LARGE_PICTURE);
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
                history,
                pictureBytes);
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
