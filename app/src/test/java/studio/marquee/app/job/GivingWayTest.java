package studio.marquee.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

class GivingWayTest {
  private static final int NICENESS_AFTER_NAME = 16;

  @Test
  @EnabledOnOs(OS.LINUX)
  void givesWayWithEverythingItStartsAndLeavesItsCallerAsItWas() throws Exception {
    int before = niceness();
    CompletableFuture<Integer> itself = new CompletableFuture<>();
    CompletableFuture<Integer> child = new CompletableFuture<>();
    GivingWay.run(() -> {
      itself.complete(niceness());
      Thread.ofPlatform().start(() -> child.complete(niceness())).join();
    });

    assertThat(List.of(itself.join(), child.join())).allMatch(now -> now >= Math.max(15, before));
    assertThat(niceness()).isEqualTo(before);
  }

  @Test
  void isTheLeastOfJavaAsWell() throws Exception {
    CompletableFuture<Integer> priority = new CompletableFuture<>();
    GivingWay.run(() -> priority.complete(Thread.currentThread().getPriority()));

    assertThat(priority).isCompletedWithValue(Thread.MIN_PRIORITY);
  }

  @Test
  void saysWhatTheWorkSays() {
    ProblemException problem = new ProblemException(Problem.of(AppProblem.RIGHTS_CHANGED));

    assertThatThrownBy(() ->
            GivingWay.run(() -> {
              throw problem;
            }))
        .isSameAs(problem);
    assertThatThrownBy(() ->
            GivingWay.run(() -> {
              throw new InterruptedException("stopped");
            }))
        .isInstanceOf(InterruptedException.class)
        .hasMessage("stopped");
  }

  @Test
  void endsWhenItsCallerIsInterrupted() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CompletableFuture<String> end = new CompletableFuture<>();
    CompletableFuture<Boolean> told = new CompletableFuture<>();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              try {
                GivingWay.run(() -> {
                  working.countDown();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException stopped) {
                    end.complete("interrupted");
                    throw stopped;
                  }
                });
              } catch (ProblemException | InterruptedException stopped) {
                told.complete(end.isDone() && stopped instanceof InterruptedException);
              }
            });
    working.await();
    caller.interrupt();

    assertThat(told.join()).isTrue();
    assertThat(end).isCompletedWithValue("interrupted");
  }

  private static int niceness() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(
          stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICENESS_AFTER_NAME]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
