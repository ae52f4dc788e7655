package studio.marquee.connect.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void isWaitedForAndFailsAsItsWorkFailed() throws Exception {
    AtomicInteger done = new AtomicInteger();
    try (Beside beside = Beside.begin("counting", done::incrementAndGet)) {
      beside.join();
      assertThat(done).hasValue(1);
    }
    for (Exception failure :
        new Exception[] {
          new SQLException("engine"), new IOException("disk"), new IllegalStateException("bug")
        }) {
      try (Beside beside = Beside.begin("failing", () -> fail(failure))) {
        assertThatThrownBy(beside::join).isSameAs(failure);
      }
    }
  }

  @Test
  void nothingOfItGoesOnOnceItIsClosed() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger stopped = new AtomicInteger();
    try (Beside _ = Beside.begin("waiting", () -> waitForEver(begun, stopped))) {
      begun.await();
      assertThat(stopped).hasValue(0);
    }
    assertThat(stopped).hasValue(1);
  }

  @Test
  void whoeverWaitsForItCanBeInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger stopped = new AtomicInteger();
    try (Beside beside = Beside.begin("waiting", () -> waitForEver(begun, stopped))) {
      begun.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(beside::join).isInstanceOf(InterruptedException.class);
    }
    assertThat(stopped).hasValue(1);
  }

  private static void fail(Exception failure) throws SQLException, IOException {
    switch (failure) {
      case SQLException engine -> throw engine;
      case IOException disk -> throw disk;
      case RuntimeException bug -> throw bug;
      case Exception other -> throw new AssertionError(other);
    }
  }

  private static void waitForEver(CountDownLatch begun, AtomicInteger stopped) throws SQLException {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException asked) {
      stopped.incrementAndGet();
      throw new SQLException("stopped", asked);
    }
  }
}
