package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.List;

/** Which of the rows that arrived have the key of another: all but the freshest, or the first. */
final class RepeatedKeys {
  private static final String TABLE = "\"#repeated\"";

  private final EngineSql engine;
  private final SliceSize size;

  RepeatedKeys(EngineSql engine, SliceSize size) {
    this.engine = engine;
    this.size = size;
  }

  /** Whoever numbers rows as they come in needs no more than a look to see that none is twice. */
  boolean ascend(Arrival arrival) throws SQLException {
    String key = arrival.expression(arrival.mart().key());
    return !engine.any(arrival.table(), key + " <= lag(" + key + ") over ()");
  }

  /** How many; equal keys have equal hashes, so each part can be looked at by itself. */
  long find(Arrival arrival, long arrived) throws SQLException, InterruptedException {
    String key = arrival.expression(arrival.mart().key());
    String newestFirst =
        arrival
            .mart()
            .attribute(arrival.mart().freshness())
            .map(fresh -> arrival.expression(fresh.name().attribute()) + " desc nulls last, ")
            .orElse("");
    engine.run("create or replace temp table " + TABLE + " (arrived bigint)");
    for (String part : size.parts(engine, arrival, List.of(key), arrived)) {
      Settling.refuseIfStopped();
      engine.run(
          """
          insert into %1$s
          select arrived from (
            select rowid as arrived, row_number() over (partition by %2$s order by %3$s rowid) as place
            from %4$s
            where %5$s and %2$s in (
              select %2$s from %4$s where %5$s group by 1 having count(*) > 1)
          ) where place > 1
          """
              .formatted(TABLE, key, newestFirst, arrival.table(), part));
    }
    return engine.number("select count(*) from " + TABLE);
  }

  /** The condition under which a row is none of those found last. */
  String sieve() {
    return "rowid not in (select arrived from " + TABLE + ")";
  }
}
