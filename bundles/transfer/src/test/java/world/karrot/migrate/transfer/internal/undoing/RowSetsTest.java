package world.karrot.migrate.transfer.internal.undoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.Test;

public class RowSetsTest {
    private static final String MARKS = "conversations_conversationmessagemark";
    private static final int MANY = 1_000_000;

    private final RowSets rows = new RowSets();

    @Test
    public void hasEachRowOnceWhateverTheirOrder() {
        LongStream.of(9, 2, 9, 3, 1L << 40, 2).forEach(id -> rows.add(MARKS, id));

        assertThat(texts(rows)).isEqualTo(Map.of(MARKS, "{[2,4),[9,10),[1099511627776,1099511627777)}"));
    }

    @Test
    public void takesInOthersAndLetsThemGoAgain() {
        RowSets others = new RowSets();
        LongStream.of(2, 5).forEach(id -> others.add(MARKS, id));
        others.add("users_user", 7);
        rows.add(MARKS, 4);
        rows.addAll(others);
        assertThat(texts(rows)).isEqualTo(Map.of(MARKS, "{[2,3),[4,6)}", "users_user", "{[7,8)}"));

        rows.removeAll(others);
        assertThat(texts(rows)).isEqualTo(Map.of(MARKS, "{[4,5)}"));
    }

    @Test
    public void whatIsAddedLaterIsNotAddedToOthersThatTookThemIn() {
        rows.add(MARKS, 1);
        RowSets others = new RowSets();
        others.addAll(rows);
        rows.add(MARKS, 2);

        assertThat(texts(others)).isEqualTo(Map.of(MARKS, "{[1,2)}"));
    }

    /** An undo must fit into Karaf's usual heap, whatever Karrot has written for the group by itself. */
    @Test
    public void millionsOfRowsTakeAFewMegabytes() {
        long before = allocated();
        LongStream.rangeClosed(1, MANY).forEach(id -> rows.add(MARKS, id));
        RowSets all = new RowSets();
        all.addAll(rows);

        assertThat(allocated() - before).isLessThan(16L * MANY);
        assertThat(texts(all)).isEqualTo(Map.of(MARKS, "{[1," + (MANY + 1) + ")}"));
    }

    private static Map<String, String> texts(RowSets rows) {
        return rows.blocks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().toString()));
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
