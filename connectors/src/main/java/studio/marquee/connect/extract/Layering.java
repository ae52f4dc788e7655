package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.extract.Replacing.Gone;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Puts changed rows into a file of their own, beside those that hold the rest of the mart.
 *
 * <p>A row that changed keeps its number. A new one takes the number of one that is gone; when more
 * are gone than new, the rows with the highest numbers move to the numbers that are left. So the
 * numbers have no gaps, and all but few rows keep theirs.
 */
final class Layering {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String INCOMING = "\"#incoming\"";
  private static final String TOUCHED = "\"#touched\"";
  private static final String PLACED = "\"#placed\"";

  private static final String FRESHEST =
      """
      from (
        select {expressions}, rowid as arrived, {key} is null as is_nobody,
          row_number() over (partition by {key} order by {newest}rowid) as place
        from {table}
      ) where place = 1 or is_nobody
      """;

  private final EngineSql engine;
  private final Arrival arrival;
  private final Mart mart;
  private final String present;

  /**
   * Prepares one mart.
   *
   * @param arrival the rows that changed since
   * @param present the quoted name of all rows as they were, with their numbers
   */
  Layering(DuckDBConnection connection, Arrival arrival, String present) {
    this.engine = new EngineSql(connection);
    this.arrival = arrival;
    this.mart = arrival.mart();
    this.present = present;
  }

  /**
   * What a mart holds afterwards.
   *
   * @param changed how many rows the new file holds
   * @param repeated rows that arrived and are not there, because a newer one has the same key
   */
  record Layer(long rows, long changed, long repeated) {}

  /**
   * Writes into the current database of the connection.
   *
   * @param before how many rows there were
   */
  Layer lay(Replacing replacing, long before) throws SQLException, ProblemException {
    long arrived = engine.number("select count(*) from " + arrival.table());
    takeIn();
    long repeated = arrived - engine.number("select count(*) from " + INCOMING);
    refuse(RefreshProblem.KEY_TWICE, arrival.isOfPeople() ? repeated : 0);
    touch(replacing);
    long holes = engine.number("select count(*) from " + TOUCHED + " where arrived is null");
    long fresh =
        engine.number(
            "select count(*) from %s anti join %s using (arrived)".formatted(INCOMING, TOUCHED));
    long after = before + fresh - holes;
    if (after > CacheTable.MOST_ROWS) {
      throw new ProblemException(Problem.of(RefreshProblem.TOO_MANY_PEOPLE, mart.title(), after));
    }
    place(before, after);
    long changed = write();
    return new Layer(after, changed, repeated);
  }

  /** Rows as the cache holds them, the freshest of each key; those without a key all stay. */
  private void takeIn() throws SQLException, ProblemException {
    List<String> expressions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Attribute attribute : mart.attributes()) {
      String alias = "\"#" + names.size() + "\"";
      expressions.add(arrival.expression(attribute.name().attribute()) + " as " + alias);
      names.add(alias + " as " + quoted(attribute));
    }
    boolean hasKey = mart.attribute(mart.key()).isPresent();
    String key = hasKey ? arrival.expression(mart.key()) : "null";
    if (hasKey && arrival.isOfPeople()) {
      refuse(
          RefreshProblem.KEY_MISSING,
          engine.number(
              "select count(*) from %s where %s is null".formatted(arrival.table(), key)));
    }
    engine.run(
        """
        create or replace temp table {incoming} as
        select {names}, arrived from ({freshest})
        """
            .replace("{incoming}", INCOMING)
            .replace("{names}", String.join(", ", names))
            .replace("{freshest}", areDifferent(key) ? "{rows}" : FRESHEST)
            .replace("{rows}", "select {expressions}, rowid as arrived from {table}")
            .replace("{newest}", newestFirst())
            .replace("{expressions}", String.join(", ", expressions))
            .replace("{key}", key)
            .replace("{table}", arrival.table()));
  }

  /** Nearly always they are, and to order whole rows costs much. */
  private boolean areDifferent(String key) throws SQLException {
    return engine.number(
            "select count(%s) - count(distinct %s) from %s".formatted(key, key, arrival.table()))
        == 0;
  }

  private String newestFirst() {
    return mart.attribute(mart.freshness())
        .map(fresh -> arrival.expression(fresh.name().attribute()) + " desc nulls last, ")
        .orElse("");
  }

  /** The numbers of rows that do not stay as they are, each with the row that stands for it. */
  private void touch(Replacing replacing) throws SQLException {
    SqlText touched =
        switch (replacing) {
          case Replacing.Those(var condition) -> those(condition);
          case Replacing.Parts(var condition, var attribute, var parts) ->
              those(condition.inside("(", ") or not %s".formatted(isAmong(attribute, parts))));
          case Replacing.SameKey(var gone, var keyless, var met) -> {
            String nobody = quoted(mart.key()) + " is null and (";
            yield those(keyless.inside(nobody, ")")).inside(sameKey(gone, met) + " union all ", "");
          }
        };
    engine.run(touched.inside("create or replace temp table " + TOUCHED + " as ", ""));
    if (replacing instanceof Replacing.SameKey(Gone.Marked(var attribute), var _, var _)) {
      engine.run("delete from %s where %s is true".formatted(INCOMING, quoted(attribute)));
    }
  }

  /** Rows for which nothing stands. */
  private SqlText those(SqlText condition) {
    return condition.inside(
        "select %s as row, null::bigint as arrived from %s where "
            .formatted(CacheTable.ROW_ID, present),
        "");
  }

  /** A part without a name is one of the source as well, if the source has one. */
  private String isAmong(String attribute, String parts) {
    return "exists (select 1 from %s p(part) where part is not distinct from %s)"
        .formatted(parts, quoted(attribute));
  }

  private String sameKey(Gone gone, String met) {
    String isGone =
        switch (gone) {
          case Gone.Marked(var attribute) -> "i." + quoted(attribute) + " is true";
          case Gone.Never(), Gone.Those _ -> "false";
        };
    String changed =
        """
        select p.{row} as row, case when {gone} then null else i.arrived end as arrived
        from {met} p join {incoming} i on p.{key} = i.{key}
        """
            .replace("{gone}", isGone);
    String lookedFor =
        switch (gone) {
          case Gone.Never(), Gone.Marked _ -> "";
          case Gone.Those(var rows) -> "union all select row, null from " + rows;
        };
    return (changed + lookedFor)
        .replace("{row}", CacheTable.ROW_ID)
        .replace("{met}", met)
        .replace("{incoming}", INCOMING)
        .replace("{key}", quoted(mart.key()));
  }

  /**
   * Every row of the new file with its number: where it comes from is either an arrival or the
   * number it had.
   */
  private void place(long before, long after) throws SQLException {
    engine.run(
        """
        create or replace temp table {placed} as
        with staying as (
          select row, arrived from {touched} where arrived is not null
        ), fresh as (
          select arrived, row_number() over (order by arrived) as n
          from {incoming} anti join staying using (arrived)
        ), holes as (
          select row, row_number() over (order by row) as n
          from (
            select row from {touched} where arrived is null and row < {after}
            union all
            select range as row from range({before}, {after})
          )
        ), homeless as (
          select arrived, null::bigint as moved, n from fresh
          union all
          select arrived, moved, (select count(*) from fresh) + row_number() over (order by row) as n
          from (
            select arrived, null::bigint as moved, row from staying where row >= {after}
            union all
            select null::bigint, {row}, {row} from {present} p
            where {row} >= {after} and {row} not in (select row from {touched})
          )
        )
        select row, arrived, null::bigint as moved from staying where row < {after}
        union all
        select holes.row, arrived, moved from homeless join holes using (n)
        """
            .replace("{placed}", PLACED)
            .replace("{touched}", TOUCHED)
            .replace("{incoming}", INCOMING)
            .replace("{present}", present)
            .replace("{row}", CacheTable.ROW_ID)
            .replace("{before}", Long.toString(before))
            .replace("{after}", Long.toString(after)));
  }

  private long write() throws SQLException {
    String columns = String.join(", ", mart.attributes().stream().map(Layering::quoted).toList());
    engine.run(CacheTable.createText(mart, arrival.definitions()));
    long written =
        engine.run(
            "insert into %s select row::integer, %s from %s join %s using (arrived)"
                .formatted(CacheTable.quotedNameOf(mart), columns, PLACED, INCOMING));
    if (engine.number("select count(moved) from " + PLACED) > 0) {
      written +=
          engine.run(
              "insert into %s select row::integer, %s from %s join %s on moved = %s"
                  .formatted(
                      CacheTable.quotedNameOf(mart), columns, PLACED, present, CacheTable.ROW_ID));
    }
    engine.run(
        """
        create table %s as
        select row::integer as %s from %s
        union
        select moved::integer from %s where moved is not null
        """
            .formatted(LayeredTable.quotedNameOfGone(mart), CacheTable.ROW_ID, TOUCHED, PLACED));
    return written;
  }

  private void refuse(RefreshProblem problem, long rows) throws ProblemException {
    if (rows > 0) {
      throw new ProblemException(Problem.of(problem, mart.title(), mart.key(), rows));
    }
  }

  private String quoted(String attributeName) {
    return quoted(mart.attribute(attributeName).orElseThrow());
  }

  private static String quoted(Attribute attribute) {
    return DIALECT.quoted(attribute.column());
  }
}
