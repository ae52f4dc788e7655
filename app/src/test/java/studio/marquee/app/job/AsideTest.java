package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.NiceThreads;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Long work steps back for whoever is at the window, and ends as if it had been done at once. */
@Timeout(60)
final class AsideTest {
  private final Aside aside = new Aside();

  @Test
  @EnabledOnOs(OS.LINUX)
  void theWorkAndEveryThreadItStartsStepBackAndWhoeverWaitsDoesNot() throws Exception {
    AtomicInteger ofWork = new AtomicInteger();
    AtomicInteger ofItsThread = new AtomicInteger();
    aside.run(
        "test",
        () -> {
          ofWork.set(NiceThreads.ofThisOne());
          Thread.ofPlatform().start(() -> ofItsThread.set(NiceThreads.ofThisOne())).join();
        });
    assertThat(ofWork).hasValue(10);
    assertThat(ofItsThread).hasValue(10);
    assertThat(NiceThreads.ofThisOne()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void soDoTheThreadsOfTheDatabase() throws Exception {
    AtomicInteger more = new AtomicInteger();
    aside.run(
        "test",
        () -> {
          long before = stoodBack(NiceThreads.all());
          try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
              var settings = engine.createStatement()) {
            settings.execute("set threads = 4");
            more.set(Math.toIntExact(stoodBack(NiceThreads.all()) - before));
          } catch (SQLException failure) {
            throw new AssertionError(failure);
          }
        });
    assertThat(more).as("those of the engine besides this one").hasValueGreaterThanOrEqualTo(3);
  }

  private static long stoodBack(Map<String, Integer> nice) {
    return nice.values().stream().filter(how -> how == 10).count();
  }

  @Test
  void whatGoesWrongIsToldAsItIs() {
    for (Throwable wrong :
        List.of(
            new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED)),
            new IllegalStateException("a bug"),
            new AssertionError("a worse one"))) {
      assertThat(catchThrowable(() -> aside.run("test", () -> failWith(wrong)))).isSameAs(wrong);
    }
  }

  private static void failWith(Throwable wrong) throws ProblemException {
    switch (wrong) {
      case ProblemException problem -> throw problem;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalArgumentException(wrong);
    }
  }

  @Test
  void aStopReachesTheWorkWhichIsWaitedForUntilItHasEnded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> ended = new CompletableFuture<>();
    AtomicBoolean hadEnded = new AtomicBoolean();
    AtomicReference<Throwable> told = new AtomicReference<>();
    Thread waiting =
        Thread.ofPlatform()
            .start(() -> {
              try {
                aside.run(
                    "test",
                    () -> {
                      try {
                        begun.countDown();
                        new CountDownLatch(1).await();
                      } finally {
                        ended.complete("tidied up");
                      }
                    });
              } catch (Exception stopped) {
                hadEnded.set(ended.isDone());
                told.set(stopped);
              }
            });
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    waiting.interrupt();
    waiting.join();
    assertThat(ended).isCompletedWithValue("tidied up");
    assertThat(told.get()).isInstanceOf(InterruptedException.class);
    assertThat(hadEnded).as("it had ended when whoever waited was told").isTrue();
  }
}
