package studio.marquee.connect.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.NumberTest;

/**
 * A refresh after one person in a hundred changed, time after time: rows since the watermark less
 * its look-back are read, which are those and the ones of the time before, the keys of all people
 * are compared, and all checks are made. Each time is laid on top of the ones before it.
 */
final class ChangedPeople {
  private static final int TIMES = 6;

  /** More than the look-back, or more people than those would be read each time. */
  private static final int DAYS_BETWEEN = 4;

  private static final long GOAL_MILLIS = 5_000;
  private static final BigDecimal SOME = new BigDecimal("700");
  private static final String COUNTING =
      "select count(*) from customer.people where loyalty_points >= " + SOME;

  private final Path folder;
  private final List<Long> millis = new ArrayList<>();
  private final StepClock steps = new StepClock();

  private ChangedPeople(Path folder) {
    this.folder = folder;
  }

  /** Works on a copy of the brand, and leaves nothing of it. */
  static String section(Path brand, Path folder) throws Exception {
    LocalDisk disk = new LocalDisk();
    disk.deleteAll(folder);
    copy(brand, folder.resolve("brand"));
    try {
      return new ChangedPeople(folder).measured();
    } finally {
      disk.deleteAll(folder);
    }
  }

  private String measured() throws Exception {
    Path brand = folder.resolve("brand");
    Workspace workspace = new WorkspaceReader().read(brand.resolve("workspace"));
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(30));
    PopulationData data = new PopulationData(folder.resolve("data"), TestKeys.rings(folder), later);
    long started = System.nanoTime();
    data.refresh(workspace, Progress.silent()).close();
    long whole = (System.nanoTime() - started) / 1_000_000;
    for (int time = 0; time < TIMES; time++) {
      long expected = changed(brand.resolve("warehouse.duckdb"), time);
      refresh(data, workspace, expected, time);
    }
    List<Long> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT,
        """

        ## One person in a hundred changed

        | Refresh | Median ms | Least to most ms | Goal | Reached |
        |---|---|---|---|---|
        | of all people, once | %d | | | |
        | of what changed, %d times one after the other, the first one left out | **%d** | %d to %d | ≤ %d | %s |

        - what changed, median of each step: %s
        """,
        whole,
        TIMES,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast(),
        GOAL_MILLIS,
        sorted.getLast() <= GOAL_MILLIS ? "yes" : "no",
        steps.steps());
  }

  /** Says how many people there are now with some points. */
  private static long changed(Path warehouse, int time) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          update customer.people set loyalty_points = coalesce(loyalty_points, 0) + 300,
            updated_at = timestamptz '2026-11-21 05:00:00+00' + interval (%d) day
          where hash(customer_id) %% 100 = %d
          """
              .formatted((time + 1) * DAYS_BETWEEN, time));
      statement.execute("checkpoint");
      try (ResultSet row = statement.executeQuery(COUNTING)) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void refresh(PopulationData data, Workspace workspace, long expected, int time)
      throws Exception {
    StepClock clock = time == 0 ? new StepClock() : steps;
    clock.start();
    long started = System.nanoTime();
    try (AudienceEngine engine = data.refresh(workspace, clock)) {
      long took = (System.nanoTime() - started) / 1_000_000;
      clock.end();
      if (time > 0) {
        millis.add(took);
      }
      AttributeRule rule =
          new AttributeRule(
              new AttributeName("people", "loyalty_points"), new NumberTest.AtLeast(SOME));
      int members = engine.members(rule).count();
      if (members != expected) {
        throw new IllegalStateException(
            "after the refresh %d people have so many points, not %d".formatted(members, expected));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path place = to.resolve(from.relativize(each));
        if (Files.isDirectory(each)) {
          Files.createDirectories(place);
        } else {
          Files.copy(each, place);
        }
      }
    }
  }
}
