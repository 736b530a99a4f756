package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;

/** Sizes have the same dimensions as in Pillow, which has worked out those that are expected here. */
public class DimensionsTest {
    @Test
    public void areRoundedAsInPillow() {
        int[][] expected = {
            {1000, 333, 200, 200, 67},
            {333, 1000, 200, 67, 200},
            {1632, 1224, 600, 600, 450},
            {601, 3, 200, 200, 1},
            {3, 601, 200, 1, 200},
            {2000, 1, 600, 600, 1},
            {1, 2000, 600, 1, 600},
            {201, 200, 200, 200, 199},
            {1999, 1333, 600, 600, 400},
            {1021, 767, 200, 200, 150},
            {4000, 3000, 1600, 1600, 1200},
            {777, 1999, 200, 78, 200},
            {640, 479, 200, 200, 150},
            {1280, 853, 600, 600, 400}
        };
        for (int[] each : expected) {
            assertEquals(new Dimensions(each[3], each[4]), new Dimensions(each[0], each[1]).within(each[2]));
        }
    }

    @Test
    public void areNeverEnlarged() {
        assertEquals(new Dimensions(150, 100), new Dimensions(150, 100).within(200));
        assertEquals(new Dimensions(200, 200), new Dimensions(200, 200).within(200));
    }
}
