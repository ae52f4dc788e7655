package studio.marquee.app.job;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * One thread that takes one job after the other, each with a time limit.
 *
 * <p>A job that is stopped while it waits leaves the queue, so a {@link LatestOnly} never has more
 * than one job waiting, and the queue stays as short as there are askers. A job that is stopped, or
 * that takes too long, is reported at once; what it still says later goes unheard.
 */
public final class Lane implements AutoCloseable {
  private final String name;
  private final Duration limit;
  private final ScheduledExecutorService watch;
  private final Executor window;
  private final ThreadPoolExecutor worker;
  private final AtomicInteger awaited = new AtomicInteger();

  Lane(String name, Duration limit, ScheduledExecutorService watch, Executor window) {
    this.name = name;
    this.limit = limit;
    this.watch = watch;
    this.window = window;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("marquee-" + name).factory());
  }

  public <Q, R> Work<Q, R> work(Task<Q, R> task) {
    return (question, onAnswer, onFailure) -> {
      Job<Q, R> job = new Job<>(task, question, onAnswer, onFailure);
      awaited.incrementAndGet();
      if (!worker.isShutdown()) {
        worker.execute(job);
      }
      return job;
    };
  }

  /** Whether all that was asked has been told on the window's thread, or is not wanted any more. */
  boolean isAtRest() {
    return awaited.get() == 0;
  }

  /** Drops what waits. A job that runs ends by itself; its answer goes unheard by then. */
  @Override
  public void close() {
    worker.getQueue().clear();
    worker.shutdown();
  }

  @Override
  public String toString() {
    return "lane " + name;
  }

  private final class Job<Q, R> implements Runnable, Running {
    private final Task<Q, R> task;
    private final Q question;
    private final Consumer<? super R> onAnswer;
    private final Consumer<? super Exception> onFailure;
    private final Stop stop = new Stop();
    private final AtomicBoolean isOver = new AtomicBoolean();

    Job(
        Task<Q, R> task,
        Q question,
        Consumer<? super R> onAnswer,
        Consumer<? super Exception> onFailure) {
      this.task = task;
      this.question = question;
      this.onAnswer = onAnswer;
      this.onFailure = onFailure;
    }

    @Override
    public void run() {
      ScheduledFuture<?> alarm =
          watch.schedule(this::tooLong, limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        R answer = task.answer(question, stop);
        report(() -> onAnswer.accept(answer));
      } catch (InterruptedException stopped) {
        report(() -> onFailure.accept(stopped));
      } catch (Exception failure) {
        report(() -> onFailure.accept(failure));
      } catch (Error failure) {
        report(() -> onFailure.accept(new IllegalStateException(failure)));
      } finally {
        alarm.cancel(false);
      }
    }

    @Override
    public void stop() {
      if (isOver.compareAndSet(false, true)) {
        awaited.decrementAndGet();
        if (!worker.remove(this) && !watch.isShutdown()) {
          watch.execute(stop::ask);
        }
      }
    }

    private void tooLong() {
      Problem problem = Problem.of(AppProblem.TOO_SLOW, limit.toSeconds());
      report(() -> onFailure.accept(new ProblemException(problem)));
      stop.ask();
    }

    private void report(Runnable report) {
      if (isOver.compareAndSet(false, true)) {
        window.execute(() -> {
          try {
            report.run();
          } finally {
            awaited.decrementAndGet();
          }
        });
      }
    }
  }
}
