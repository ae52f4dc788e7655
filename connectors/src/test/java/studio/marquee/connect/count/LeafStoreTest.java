package studio.marquee.connect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.model.member.RowSet;

class LeafStoreTest {
  private static final int PEOPLE = 64_000;
  private static final long ONE = dense(1).bytes() + 256;

  @Test
  void whatIsDearStaysLongest() {
    LeafStore store = new LeafStore(3 * ONE);
    store.keep(meaning(0), dense(0), Duration.ofMillis(900));
    assertThat(store.room()).isEqualTo(Room.ENOUGH);
    for (int i = 1; i < 10; i++) {
      store.keep(meaning(i), dense(i), Duration.ofMillis(10));
    }
    assertThat(store.find(meaning(0))).contains(dense(0));
    assertThat(store.find(meaning(1))).isEmpty();
    assertThat(store.find(meaning(9))).contains(dense(9));
    assertThat(store.room()).isEqualTo(Room.SHORT);
  }

  @Test
  void whatNobodyAsksForIsOvertakenInTheEnd() {
    LeafStore store = new LeafStore(3 * ONE);
    store.keep(meaning(0), dense(0), Duration.ofMillis(50));
    for (int i = 1; i < 100; i++) {
      store.keep(meaning(i), dense(i), Duration.ofMillis(10));
    }
    assertThat(store.find(meaning(0))).isEmpty();
  }

  @Test
  void thereIsNeverMoreThanThereIsRoomFor() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    LeafStore store = new LeafStore(5 * ONE + 100);
    for (int round = 0; round < 2_000; round++) {
      int which = random.nextInt(30);
      RowSet set = random.nextInt(3) == 0 ? few(which) : dense(which);
      store.keep(meaning(which), set, Duration.ofMillis(random.nextInt(100)));
      assertThat(store.bytes()).as("seed %d, round %d", seed, round).isBetween(0L, 5 * ONE + 100);
      assertThat(store.find(meaning(which))).contains(set);
    }
    assertThat(store.size()).isPositive();
  }

  @Test
  void whatHasNoRoomAtAllIsNotKept() {
    LeafStore store = new LeafStore(ONE - 1);
    store.keep(meaning(1), few(1), Duration.ofMillis(1));
    assertThat(store.room()).isEqualTo(Room.ENOUGH);
    store.keep(meaning(0), dense(0), Duration.ofMillis(1));
    assertThat(store.find(meaning(0))).isEmpty();
    assertThat(store.find(meaning(1))).contains(few(1));
    assertThat(store.room()).isEqualTo(Room.SHORT);
  }

  @Test
  void whatIsAboutOtherRowsIsLetGo() {
    LeafStore store = new LeafStore(1_000_000);
    for (int i = 0; i < 6; i++) {
      store.keep(meaning(i), dense(i), Duration.ofMillis(1));
    }
    store.keepOnly(List.of(Map.of("people", "state 1", "orders", "another")));
    for (int i = 0; i < 6; i++) {
      assertThat(store.holds(meaning(i))).as("rule %d", i).isEqualTo(i % 2 == 1);
    }
    assertThat(store.bytes()).isEqualTo(3 * ONE);
    store.keepOnly(List.of(Map.of("orders", "another")));
    assertThat(store.size()).isZero();
    assertThat(store.bytes()).isZero();
  }

  private static LeafMark meaning(int number) {
    return new LeafMark("rule " + number, Map.of("people", "state " + number % 2));
  }

  private static RowSet few(int row) {
    return RowSet.of(PEOPLE, row);
  }

  private static RowSet dense(int from) {
    return RowSet.of(PEOPLE, IntStream.range(from, PEOPLE / 2).toArray());
  }
}
