package studio.marquee.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.marquee.app.job.Upkeep;
import studio.marquee.app.testing.ManualTimer;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.model.member.RowSet;

/** What was counted is kept when it is quiet and at the end, and nobody waits for it. */
final class KeptCountsTest {
  private final LeafStore store = new LeafStore(1_000_000);
  private final Upkeep upkeep = new Upkeep();
  private final ManualTimer timer = new ManualTimer();
  private final LongProperty asked = new SimpleLongProperty();
  private final List<Integer> written = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void end() {
    gate.countDown();
    upkeep.close();
  }

  private KeptCounts counts() {
    return new KeptCounts(
        store, Optional.of(() -> written.add(store.size())), upkeep, timer, asked);
  }

  private void count(int rule) {
    LeafMark mark = new LeafMark("rule " + rule, Map.of());
    store.keep(mark, RowSet.none(10), Duration.ofMillis(1));
    asked.set(rule);
  }

  private void awaitEnd() throws Exception {
    upkeep.close();
    assertThat(upkeep.ended().toCompletableFuture().get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void itIsWrittenOnceItIsQuiet() throws Exception {
    try (KeptCounts _ = counts()) {
      count(1);
      count(2);
      assertThat(timer.waiting()).isEqualTo(1);
      timer.ring();
      asked.set(7);
      timer.ring();
    }
    awaitEnd();
    assertThat(written).as("nothing new the second time").containsExactly(2);
  }

  @Test
  void whatIsNewIsWrittenAtTheEndAndTheWindowDoesNotWait() throws Exception {
    upkeep.add(this::hold);
    try (KeptCounts counts = counts()) {
      count(1);
      counts.keep();
      counts.keep();
    }
    assertThat(written).as("something else is being written").isEmpty();
    assertThat(timer.waiting()).isZero();
    upkeep.close();
    assertThat(upkeep.ended().toCompletableFuture()).isNotCompleted();
    gate.countDown();
    awaitEnd();
    assertThat(written).containsExactly(1);
  }

  @Test
  void whatCameAlongFromOtherDataIsWrittenBesideTheseToo() throws Exception {
    count(1);
    try (KeptCounts counts = counts()) {
      counts.keep();
    }
    awaitEnd();
    assertThat(written).containsExactly(1);
  }

  private void hold() {
    try {
      gate.await();
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
