package studio.marquee.connect.index;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/**
 * Decides what stands for the values of each column, and writes the lists of values. A column with
 * few different values gets a list of them. Numbers, days and moments with more are measured; a
 * text with more has no index.
 */
final class ColumnPlans {
  /** The rows of the mart in the statement. */
  static final String ROWS = "p";

  private static final int LOOKED_AT = 1 << 16;

  private final Engine engine;
  private final String database;
  private final ListLimits limits;
  private final First first;

  /** What a column gets that could have both. */
  enum First {
    LISTS,
    MEASURES
  }

  /**
   * @param database where lists of values go, quoted
   */
  ColumnPlans(Engine engine, String database, ListLimits limits, First first) {
    this.engine = engine;
    this.database = database;
    this.limits = limits;
    this.first = first;
  }

  /**
   * A plan for each column that gets an index.
   *
   * @param table where the rows are, as many as are given, quoted
   */
  List<PlannedColumn> of(Mart mart, String table, long rows) throws SQLException {
    Map<String, String> types = types(table);
    List<PlannedColumn> planned = new ArrayList<>();
    List<String> columns =
        mart.attributes().stream().map(Attribute::column).filter(types::containsKey).toList();
    Map<String, Boolean> isListed = listed(table, types, columns, rows);
    MeasuredEnds ends = MeasuredEnds.asked(engine, table, columns, types);
    for (String column : columns) {
      Engine.stopWhenAsked();
      Optional<PlannedColumn> plan =
          first == First.MEASURES ? measured(table, column, ends) : Optional.empty();
      if (plan.isEmpty() && isListed.getOrDefault(column, false)) {
        plan = listed(mart, table, column, rows, planned.size());
      } else if (plan.isEmpty() && limits.isAsWritten() && hasList(mart, column)) {
        plan = Optional.of(planned(mart, column, planned.size(), written(mart, column)));
      }
      if (plan.isEmpty() && first == First.LISTS) {
        plan = measured(table, column, ends);
      }
      plan.ifPresent(planned::add);
    }
    return planned;
  }

  private Map<String, String> types(String table) throws SQLException {
    return engine.<Map<String, String>, RuntimeException>ask(
        "describe " + table,
        rows -> {
          Map<String, String> types = new LinkedHashMap<>();
          while (rows.next()) {
            types.put(rows.getString("column_name"), rows.getString("column_type"));
          }
          return types;
        });
  }

  /**
   * Seen from the first rows, so that no list is made of what has nearly as many values as rows.
   * About how many they are is enough for that, and takes a third of the time.
   */
  private Map<String, Boolean> listed(
      String table, Map<String, String> types, List<String> columns, long rows)
      throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String column : columns) {
      String quoted = ValueTable.DIALECT.quoted(column);
      counts.add("count(%1$s), approx_count_distinct(%1$s)".formatted(quoted));
    }
    if (counts.isEmpty()) {
      return Map.of();
    }
    String sql =
        "select %s from (select * from %s limit %d)"
            .formatted(String.join(", ", counts), table, LOOKED_AT);
    return engine.<Map<String, Boolean>, RuntimeException>ask(
        sql,
        row -> {
          row.next();
          Map<String, Boolean> isListed = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            long filled = row.getLong(2 * i + 1);
            long distinct = row.getLong(2 * i + 2);
            // A text has no other index, so it is worth a look at all rows.
            boolean isWorthALook =
                rows > LOOKED_AT
                    && "VARCHAR".equals(types.get(columns.get(i)))
                    && limits.mayBeFew(distinct, filled);
            isListed.put(columns.get(i), isWorthALook || limits.isFew(distinct, filled));
          }
          return isListed;
        });
  }

  private Optional<PlannedColumn> listed(
      Mart mart, String table, String column, long rows, int position) throws SQLException {
    String quoted = ValueTable.DIALECT.quoted(column);
    String list = database + ".main." + ValueTable.quotedNameOf(mart.name(), column);
    engine.run(
        """
        create table {list} as
        select (row_number() over (order by {column}))::integer as {code}, {column}
        from (select distinct {column} from {table} where {column} is not null limit {most})
        union all select 0, null
        """
            .replace("{list}", list)
            .replace("{column}", quoted)
            .replace("{code}", ValueTable.CODE)
            .replace("{table}", table)
            .replace("{most}", String.valueOf(limits.most() + 1L)));
    int values = (int) engine.number("select count(*) - 1 from " + list);
    if (!limits.isFew(values, rows)) {
      engine.run("drop table " + list);
      return Optional.empty();
    }
    return Optional.of(planned(mart, column, position, values));
  }

  /** Whether there is a list from the first time that the file was written. */
  private boolean hasList(Mart mart, String column) throws SQLException {
    String sql =
        "select count(*) from duckdb_tables() where database_name = '%s' and table_name = '%s'"
            .formatted(unquoted(database), unquoted(ValueTable.quotedNameOf(mart.name(), column)));
    return engine.number(sql) > 0;
  }

  private int written(Mart mart, String column) throws SQLException {
    String list = database + ".main." + ValueTable.quotedNameOf(mart.name(), column);
    return (int) engine.number("select count(*) - 1 from " + list);
  }

  /** A name as the text of a statement has it. */
  private static String unquoted(String name) {
    return name.substring(1, name.length() - 1).replace("\"\"", "\"").replace("'", "''");
  }

  /** The numbers that the list gives to the values. */
  private PlannedColumn planned(Mart mart, String column, int position, int values) {
    String quoted = ValueTable.DIALECT.quoted(column);
    String list = database + ".main." + ValueTable.quotedNameOf(mart.name(), column);
    String name = "v" + position;
    String expression = "%s.%s::bigint".formatted(name, ValueTable.CODE);
    String join =
        "left join %s as %s on %s.%s is not distinct from %s.%s"
            .formatted(list, name, ROWS, quoted, name, quoted);
    return new PlannedColumn(column, new Coding.Listed(values), expression, join);
  }

  private Optional<PlannedColumn> measured(String table, String column, MeasuredEnds ends)
      throws SQLException {
    Optional<MeasuredEnds.Ends> found = ends.of(column);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    WholeNumbers numbers = found.get().numbers();
    long least = found.get().least();
    long most = found.get().most();
    // Where there is no value both ends are 0, and so is the number that stands for each.
    boolean isWide = most - least < 0 || most - least > 1L << 62;
    if (isWide) {
      return Optional.empty();
    }
    long step = found.get().step(engine, table);
    String steps = step == 1 ? "" : " // " + step;
    String expression =
        "coalesce((%s - (%d))%s + 1, 0)"
            .formatted(numbers.of(ROWS + "." + numbers.quoted()), least, steps);
    return Optional.of(
        new PlannedColumn(
            column, new Coding.Measured(least, step, most, numbers.digits()), expression, ""));
  }
}
