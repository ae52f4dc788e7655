package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.ProblemException;

@Timeout(20)
final class LaneTest {
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void end() {
    watch.shutdownNow();
  }

  private Lane lane(Duration limit) {
    return new Lane("test", limit, watch, Runnable::run);
  }

  @Test
  void jobsRunOneAfterTheOtherAndReport() throws InterruptedException {
    Lane lane = lane(Duration.ofSeconds(10));
    Work<Integer, Integer> work = lane.work((question, _) -> question * 2);
    work.start(1, heard::add, heard::add);
    work.start(2, heard::add, heard::add);
    assertThat(heard.take()).isEqualTo(2);
    assertThat(heard.take()).isEqualTo(4);
    lane.close();
  }

  @Test
  void aJobThatBeginsWhileAllLanesCloseEndsLikeAnother() throws InterruptedException {
    ScheduledExecutorService closed = Lanes.watch();
    closed.shutdown();
    Lane lane = new Lane("test", Duration.ofSeconds(10), closed, Runnable::run);
    Work<Integer, Integer> work = lane.work((question, _) -> question * 2);
    work.start(1, heard::add, heard::add);
    assertThat(heard.take()).isEqualTo(2);
    lane.close();
  }

  @Test
  void aJobThatIsStoppedWhileItWaitsNeverRuns() throws InterruptedException {
    Lane lane = lane(Duration.ofSeconds(10));
    CountDownLatch hold = new CountDownLatch(1);
    Work<String, String> work =
        lane.work((question, _) -> {
          hold.await();
          return question;
        });
    work.start("first", heard::add, heard::add);
    work.start("second", heard::add, heard::add).stop();
    work.start("third", heard::add, heard::add);
    hold.countDown();
    assertThat(heard.take()).isEqualTo("first");
    assertThat(heard.take()).isEqualTo("third");
    lane.close();
  }

  @Test
  void aRunningJobIsAskedToStopAndGoesUnheard() throws InterruptedException {
    Lane lane = lane(Duration.ofSeconds(10));
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Work<String, String> work =
        lane.work((question, stop) -> {
          try (var _ = stop.whenAsked(stopped::countDown)) {
            runs.countDown();
            stopped.await();
          }
          return question;
        });
    Running running = work.start("one", heard::add, heard::add);
    runs.await();
    running.stop();
    stopped.await();
    assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
    lane.close();
  }

  @Test
  void itIsAtRestOnceEverythingIsToldOrStopped() throws InterruptedException {
    BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    Lane lane = new Lane("test", Duration.ofSeconds(10), watch, window::add);
    CountDownLatch hold = new CountDownLatch(1);
    Work<String, String> work =
        lane.work((question, _) -> {
          hold.await();
          return question;
        });
    assertThat(lane.isAtRest()).isTrue();
    work.start("first", heard::add, heard::add);
    Running second = work.start("second", heard::add, heard::add);
    second.stop();
    second.stop();
    assertThat(lane.isAtRest()).as("the first is awaited").isFalse();
    hold.countDown();
    Runnable telling = window.take();
    assertThat(lane.isAtRest()).as("the first is not told yet").isFalse();
    telling.run();
    assertThat(heard).containsExactly("first");
    assertThat(lane.isAtRest()).isTrue();
    lane.close();
  }

  @Test
  void aJobThatTakesTooLongIsReportedAtOnce() throws InterruptedException {
    Lane lane = lane(Duration.ofMillis(50));
    CountDownLatch end = new CountDownLatch(1);
    Work<String, String> work =
        lane.work((question, _) -> {
          end.await();
          return question;
        });
    work.start("slow", heard::add, heard::add);
    assertThat(heard.take())
        .isInstanceOfSatisfying(
            ProblemException.class,
            slow -> assertThat(slow.problem().code()).isEqualTo(AppProblem.TOO_SLOW));
    end.countDown();
    assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
    lane.close();
  }

  @Test
  void anErrorOfTheMachineIsReportedToo() throws InterruptedException {
    Lane lane = lane(Duration.ofSeconds(10));
    Work<String, String> work =
        lane.work((_, _) -> {
          throw new StackOverflowError();
        });
    work.start("deep", heard::add, heard::add);
    assertThat(heard.take()).isInstanceOf(IllegalStateException.class);
    lane.close();
  }

  @Test
  void aStopThatWasTakenBackDoesNothing() {
    Stop stop = new Stop();
    CountDownLatch hit = new CountDownLatch(1);
    stop.whenAsked(hit::countDown).close();
    stop.ask();
    assertThat(hit.getCount()).isEqualTo(1);
    stop.whenAsked(hit::countDown).close();
    assertThat(hit.getCount()).isZero();
  }
}
