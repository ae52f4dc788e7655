package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;

/**
 * A refresh from a large attached table ends at once when it is stopped, in every one of its steps.
 */
@Timeout(120)
class StoppedRefreshTest {
  private static final Duration LONGEST = Duration.ofMillis(200);
  private static final int TRIES = 5;

  @TempDir Path folder;
  private SmallBrand brand;

  @BeforeEach
  void fill() {
    brand = SmallBrand.in(folder);
    brand.warehouse(
        """
        delete from customer.people;
        insert into customer.people (customer_id, country, lifetime_value, orders)
        select md5(i::varchar), 'Country ' || i %% 7, i %% 1000, i from range(%d) t(i)
        """
            .formatted(1_500_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh.read", "refresh.check"})
  void anInterruptionIsHeardWithinAMoment(String step) throws Exception {
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    Path cache = MartCache.of(brand.data(), workspace, workspace.population()).folder();
    Duration quickest = Duration.ofDays(1);
    for (int i = 0; i < TRIES && quickest.compareTo(LONGEST) >= 0; i++) {
      Duration taken = stoppedIn(step, workspace, 10 + 40 * i);
      quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
      assertThat(leftIn(cache)).isEmpty();
    }
    System.out.println(step + " was stopped within " + quickest);
    assertThat(quickest).isLessThan(LONGEST);
  }

  private Duration stoppedIn(String step, Workspace workspace, int millisInIt) throws Exception {
    CountDownLatch isThere = new CountDownLatch(1);
    Progress watching =
        (now, done, total) -> {
          if (now.equals(step)) {
            isThere.countDown();
          }
        };
    FutureTask<Void> refresh =
        new FutureTask<>(() -> {
          new PopulationData(brand.data(), brand.rings(), Clock.systemUTC())
              .refresh(workspace, watching)
              .close();
          return null;
        });
    Thread worker = new Thread(refresh);
    worker.start();
    assertThat(isThere.await(60, TimeUnit.SECONDS)).isTrue();
    // Not a wait for something: the statement that is to be stopped should be well on its way.
    assertThatThrownBy(() -> refresh.get(millisInIt, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    long asked = System.nanoTime();
    worker.interrupt();
    assertThatThrownBy(() -> refresh.get(60, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  private static List<Path> leftIn(Path cache) throws Exception {
    try (Stream<Path> children = Files.list(cache)) {
      return children.filter(Files::isDirectory).toList();
    }
  }
}
