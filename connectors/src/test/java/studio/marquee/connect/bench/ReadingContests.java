package studio.marquee.connect.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import studio.marquee.connect.bench.Contest.Run;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.Refresh;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** A whole refresh, from the server to a generation that is sealed and current, against a loop. */
final class ReadingContests {
  private static final double FAST = 1 / 2.4;
  private static final double ANY_DRIVER = 1 / 1.5;
  private static final String RIVAL = "rows, appender, plain file";

  private final ReadingGround ground;
  private final Path folder;
  private final PlainLoop loop;
  private final List<StepClock> clocks = List.of(new StepClock(), new StepClock());

  ReadingContests(ReadingGround ground, Path folder) throws SQLException, IOException {
    this.ground = ground;
    this.folder = folder;
    this.loop = PlainLoop.best(ground.url(), folder.resolve("loop.duckdb"));
  }

  List<Contest> all() throws ProblemException, InterruptedException {
    return List.of(
        new Contest(
            "PostgreSQL read into the cache",
            "refresh",
            RIVAL,
            FAST,
            refreshing(ground.source(), "known", clocks.getFirst()),
            loop::once),
        new Contest(
            "Any driver read into the cache",
            "refresh",
            RIVAL,
            ANY_DRIVER,
            refreshing(ReadingGround.unknown(ground.source()), "unknown", clocks.getLast()),
            loop::once));
  }

  List<String> facts() {
    return List.of(
        "the loop's best settings here: " + loop.settings(),
        "PostgreSQL read into the cache, median of each step: " + clocks.getFirst().steps(),
        "any driver read into the cache, median of each step: " + clocks.getLast().steps());
  }

  /** The answer is how many people the new generation has. */
  private Run refreshing(Source source, String name, StepClock clock) {
    Mart people = ReadingGround.mart();
    MartCache cache = new MartCache(folder.resolve(name));
    Refresh refresh =
        new Refresh(cache, TestKeys.in(folder), new PostgreSqlDialect(), Clock.systemUTC());
    return () -> {
      clock.start();
      refresh.run(new Marts(List.of(people)), people, source, clock);
      clock.end();
      return clock.rows();
    };
  }

  /** Cell by cell; to be called after both have run once. */
  void requireEqual(Path generation) throws Exception {
    MartCache cache = new MartCache(Objects.requireNonNull(generation.getParent()));
    try (Connection connection = TestKeys.open(cache, TestKeys.in(folder), generation);
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + folder.resolve("loop.duckdb") + "' as theirs (read_only)");
      statement.execute("create temp view mine as select * exclude (\"#row\") from sealed.people");
      try (ResultSet row =
          statement.executeQuery(
              "select count(*) from ((from mine except all from theirs.people)"
                  + " union all (from theirs.people except all from mine))")) {
        row.next();
        if (row.getLong(1) != 0) {
          throw new IllegalStateException(row.getLong(1) + " rows differ");
        }
      }
    }
  }
}
