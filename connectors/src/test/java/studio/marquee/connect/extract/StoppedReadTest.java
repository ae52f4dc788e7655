package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;

/** A read that is stuck in the driver ends when it is stopped, and when its server goes away. */
@Timeout(60)
class StoppedReadTest {
  private static final Duration LONGEST = Duration.ofMillis(200);
  private static final int TRIES = 5;
  private static final Mart THINGS =
      RowPaths.mart(MartRole.PEOPLE, Map.of("id", AttributeType.NUMBER));

  /** Some rows, and then a row that never comes. */
  private static final String STUCK =
      "select case when i = 50000 then length(pg_sleep(600)::text) else i end as id"
          + " from generate_series(1, 100000) i";

  private static final String WAKE =
      "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'";

  private static EmbeddedPostgres postgres;
  private static RowPaths paths;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    paths = new RowPaths(postgres);
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Test
  void anInterruptionIsHeardWithinAMomentWhateverTheDriverWaitsFor() throws Exception {
    assertThat(quickestStop(paths::known)).isLessThan(LONGEST);
    assertThat(quickestStop(paths::unknownDriver)).isLessThan(LONGEST);
  }

  /** The machine may be busy with something else now and then, but not each time. */
  private Duration quickestStop(Callable<Connection> sessions) throws Exception {
    Duration quickest = Duration.ofDays(1);
    for (int i = 0; i < TRIES && quickest.compareTo(LONGEST) >= 0; i++) {
      FutureTask<Long> reading = reading(sessions.call());
      Thread reader = new Thread(reading);
      reader.start();
      awaitSleeping(1);
      long asked = System.nanoTime();
      reader.interrupt();
      assertThatThrownBy(() -> reading.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(InterruptedException.class);
      Duration taken = Duration.ofNanos(System.nanoTime() - asked);
      quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
      reader.join();
      // A driver that is stuck while it fetches is left; the server learns of it when it writes.
      paths.run(WAKE);
      awaitSleeping(0);
    }
    return quickest;
  }

  @Test
  void aServerThatGoesAwayIsTheSourcesFault() throws Exception {
    for (Connection session : List.of(paths.known(), paths.unknownDriver())) {
      FutureTask<Long> reading = reading(session);
      Thread reader = new Thread(reading);
      reader.start();
      awaitSleeping(1);
      paths.run(WAKE);
      assertThatThrownBy(() -> reading.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SQLException.class);
      reader.join();
    }
  }

  private FutureTask<Long> reading(Connection session) {
    return new FutureTask<>(() ->
        (long)
            RowPaths.copied(
                    THINGS,
                    STUCK,
                    session,
                    Files.createTempDirectory(folder, "generation"),
                    copied -> {})
                .size());
  }

  private static void awaitSleeping(int sessions) throws SQLException {
    try (Connection session = paths.known();
        Statement statement = session.createStatement()) {
      long asleep;
      do {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where wait_event = 'PgSleep'")) {
          row.next();
          asleep = row.getLong(1);
        }
      } while (asleep != sessions);
    }
  }
}
