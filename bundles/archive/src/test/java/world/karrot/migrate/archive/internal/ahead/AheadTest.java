package world.karrot.migrate.archive.internal.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** What one thread makes while another one uses what was made before. */
public class AheadTest {
    private static final int MOST = 10;
    private static final int PIECES = 1000;

    private final AtomicInteger made = new AtomicInteger();

    private void make(Handover<Integer> pieces) throws IOException {
        for (int i = 0; i < PIECES; i++) {
            pieces.reserve(1);
            made.incrementAndGet();
            pieces.put(i);
        }
    }

    @Test
    public void allPiecesComeInOrderAndNoMoreThanThereIsRoomForAreUnderWay() throws IOException {
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer> ahead = new Ahead<>("pieces", MOST, this::make)) {
            Optional<Integer> next = ahead.take();
            while (next.isPresent()) {
                taken.add(next.get());
                assertThat(made.get()).isLessThanOrEqualTo(taken.size() - 1 + MOST);
                next = ahead.take();
            }
            assertThat(ahead.take()).as("after the end").isEmpty();
        }
        assertThat(taken).hasSize(PIECES).isSorted();
    }

    @Test
    public void aPieceLargerThanAllTheRoomIsMadeWhenNoOtherIsUsedAnyMore() throws IOException {
        try (Ahead<String> ahead = new Ahead<>("pieces", MOST, pieces -> {
            pieces.reserve(1);
            pieces.put("small");
            pieces.reserve(5 * MOST);
            made.incrementAndGet();
            pieces.put("large");
        })) {
            assertThat(ahead.take()).contains("small");
            assertThat(made.get()).as("while the small one is used").isZero();
            assertThat(ahead.take()).contains("large");
            assertThat(ahead.take()).isEmpty();
        }
    }

    @Test
    public void whatTheMakerThrowsComesAfterItsLastPiece() throws IOException {
        try (Ahead<String> ahead = new Ahead<>("pieces", MOST, pieces -> {
            pieces.reserve(1);
            pieces.put("first");
            throw new IOException("gone");
        })) {
            assertThat(ahead.take()).contains("first");
            assertThatThrownBy(ahead::take).isInstanceOf(IOException.class).hasMessage("gone");
        }
    }

    @Test
    public void whoWaitsForAPieceCanBeInterrupted() {
        Thread.currentThread().interrupt();
        try (Ahead<Integer> ahead = new Ahead<>("pieces", MOST, this::make)) {
            assertThatThrownBy(ahead::take).isInstanceOf(InterruptedIOException.class);
        }
        assertThat(Thread.interrupted()).as("still known to be interrupted").isTrue();
    }

    @Test
    public void closingEndsAMakerThatWaitsForRoom() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>("pieces", MOST, pieces -> {
            try {
                make(pieces);
            } finally {
                closed.incrementAndGet();
            }
        })) {
            assertThat(ahead.take()).isPresent();
        }
        assertThat(closed.get()).isEqualTo(1);
        assertThat(made.get()).isLessThan(PIECES);
    }
}
