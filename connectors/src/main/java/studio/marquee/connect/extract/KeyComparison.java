package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.extract.Replacing.Gone;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Tells which rows are gone from all keys of the source, without looking for each of them.
 *
 * <p>Keys fall into buckets by a hash. Where the keys of a bucket are as many as they have to be
 * and their hashes add up to what they have to, they are the same keys: each difference would have
 * to find another with the same 64 bits of hash. Only keys of the other buckets are looked for, so
 * that it costs two passes and little more when few people are gone.
 */
final class KeyComparison {
  /** Afterwards it holds the numbers and keys of the rows whose key is among what changed. */
  static final String MET = "\"#met rows\"";

  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String GONE = "\"#gone rows\"";
  private static final String HERE = "\"#here\"";
  private static final String THERE = "\"#there\"";

  private final EngineSql engine;
  private final LayeredTable rows;
  private final Arrival arrival;
  private final KeySums sums;

  /**
   * Prepares one mart.
   *
   * @param rows all of them as they are here
   * @param arrival the rows that changed since
   */
  KeyComparison(DuckDBConnection connection, LayeredTable rows, Arrival arrival) {
    this.engine = new EngineSql(connection);
    this.rows = rows;
    this.arrival = arrival;
    this.sums = new KeySums(connection, rows.mart());
  }

  /**
   * Empty when the source has a row without a key, or a key that is neither here nor among what
   * changed.
   *
   * @param keys all keys of the source
   */
  Optional<Gone> gone(Arrival keys) throws SQLException {
    String key = keys.expression(rows.mart().key());
    if (engine.number("select count(*) from %s where %s is null".formatted(keys.table(), key))
        > 0) {
      return Optional.empty();
    }
    String there = "(select %s as name from %s)".formatted(key, keys.table());
    sums.addUp(THERE, there);
    if (!sums.take(HERE, rows.files().getLast())) {
      sums.addUp(
          HERE,
          "(select %s as name from (%s) where name is not null)"
              .formatted(column(), rows.select(columns())));
    }
    findNew();
    findDifferences();
    return engine.number("select count(*) from \"#differing\"") == 0
        ? Optional.of(new Gone.Never())
        : compared(there);
  }

  /** Remembers the sums of the keys as they are now, beside the rows in the current database. */
  void keep(Gone gone) throws SQLException {
    String went =
        switch (gone) {
          case Gone.Those(var numbers) ->
              "(select name from \"#doubted\" where row in (from %s))".formatted(numbers);
          case Gone.Never(), Gone.Marked _ -> "(select ''::varchar as name where false)";
        };
    sums.keep(HERE, "\"#new keys\"", went);
  }

  /** Keys that changed: where they are here, and which are not here yet. */
  private void findNew() throws SQLException {
    engine.run(
        "create or replace temp table %s as %s"
            .formatted(MET, these("%s in (select %s)".formatted(column(), arrived()))));
    engine.run(
        """
        create or replace temp table "#new keys" as
        select distinct name from (select {arrived})
        where name not in (select {column} from {met})
        """
            .replace("{met}", MET)
            .replace("{arrived}", arrived())
            .replace("{column}", column()));
  }

  private void findDifferences() throws SQLException {
    engine.run(
        """
        create or replace temp table "#differing" as
        with expected as (
          select bucket, sum(keys) as keys, sum(total) as total
          from (
            select bucket, keys, total from {here}
            union all select {bucket}, 1, hash(name)::hugeint from "#new keys"
          ) group by bucket
        )
        select bucket from expected e full join {there} t using (bucket)
        where e.keys is distinct from t.keys or e.total is distinct from t.total
        """
            .replace("{here}", HERE)
            .replace("{there}", THERE)
            .replace("{bucket}", KeySums.bucketOf("name")));
  }

  private Optional<Gone> compared(String there) throws SQLException {
    engine.run(
        "create or replace temp table \"#doubted\" as select %s as row, %s as name from (%s)"
            .formatted(CacheTable.ROW_ID, column(), these(inDoubt(column()))));
    engine.run(
        "create or replace temp table \"#names\" as select name from %s where %s"
            .formatted(there, inDoubt("name")));
    engine.run("create or replace temp table \"#changed keys\" as select " + arrived());
    long unknown =
        engine.number(
            """
            select count(*) from "#names"
            where name not in (select name from "#doubted" where name is not null)
              and name not in (from "#changed keys")
            """);
    if (unknown > 0) {
      return Optional.empty();
    }
    engine.run(
        """
        create or replace temp table {gone} as
        select row from "#doubted"
        where name is not null and name not in (from "#names") and name not in (from "#changed keys")
        """
            .replace("{gone}", GONE));
    return Optional.of(new Gone.Those(GONE));
  }

  private static String inDoubt(String key) {
    return KeySums.bucketOf(key) + " in (select bucket from \"#differing\")";
  }

  /** Numbers and keys of the rows for which a condition is true. */
  private String these(String condition) {
    return rows.select(CacheTable.quotedNameOf(rows.mart()), columns(), condition);
  }

  /** What follows a select of the keys that changed, in a column called name. */
  private String arrived() {
    String key = arrival.expression(rows.mart().key());
    return "%s as name from %s where %s is not null".formatted(key, arrival.table(), key);
  }

  private List<String> columns() {
    return List.of(rows.mart().attribute(rows.mart().key()).orElseThrow().column());
  }

  private String column() {
    return DIALECT.quoted(columns().getFirst());
  }
}
