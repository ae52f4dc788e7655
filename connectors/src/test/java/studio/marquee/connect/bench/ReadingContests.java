package studio.marquee.connect.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import studio.marquee.connect.bench.Contest.Run;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.Refresh;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Source;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** A whole refresh, from the server to a generation that is sealed and current, against a loop. */
record ReadingContests(ReadingGround ground, Path folder) {
  private static final double FAST = 1 / 2.4;
  private static final double ANY_DRIVER = 1 / 1.5;

  List<Contest> all() throws Exception {
    PlainLoop loop = new PlainLoop(ground.url(), folder.resolve("loop.duckdb"));
    return List.of(
        new Contest(
            "PostgreSQL read into the cache",
            "refresh",
            "rows, appender, plain file",
            FAST,
            refreshing(ground.source(), "known"),
            loop::once),
        new Contest(
            "Any driver read into the cache",
            "refresh",
            "rows, appender, plain file",
            ANY_DRIVER,
            refreshing(ground.unknown(), "unknown"),
            loop::once));
  }

  /** The answer is how many people the new generation has. */
  private Run refreshing(Source source, String name) {
    Mart people = ReadingGround.mart();
    MartCache cache = new MartCache(folder.resolve(name));
    Refresh refresh =
        new Refresh(cache, TestKeys.in(folder), new DuckDbDialect(), Clock.systemUTC());
    long[] rows = new long[1];
    Progress counting =
        (step, done, total) -> {
          if (step.equals("refresh.seal")) {
            rows[0] = done;
          }
        };
    return () -> {
      refresh.run(new Marts(List.of(people)), people, source, counting);
      return rows[0];
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
