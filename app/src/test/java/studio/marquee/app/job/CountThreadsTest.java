package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountThreadsTest {
  private final CountThreads threads = new CountThreads(3);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void allPiecesAreDoneAtTheSameTimeAndAwaited() {
    CountDownLatch together = new CountDownLatch(3);
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    threads.run(
        IntStream.range(0, 3).<Runnable>mapToObj(i -> () -> meet(together, done, i)).toList());
    assertThat(done).containsExactlyInAnyOrder(0, 1, 2);
  }

  private static void meet(CountDownLatch together, Set<Integer> done, int piece) {
    together.countDown();
    try {
      together.await();
      done.add(piece);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @Test
  void aPieceThatFailsIsNotLost() {
    Runnable fails =
        () -> {
          throw new IllegalArgumentException("a piece");
        };
    assertThatThrownBy(() -> threads.run(List.of(() -> {}, fails)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anInterruptionIsKeptUntilThePiecesAreDone() {
    Thread.currentThread().interrupt();
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    threads.run(List.of(() -> done.add(0), () -> done.add(1)));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasSize(2);
  }

  @Test
  void whatLastsHasAThreadOfItsOwn() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    var begun =
        threads.start(
            "lane",
            () -> {
              try {
                gate.await();
              } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
              }
            });
    gate.countDown();
    begun.awaitEnd();
  }
}
