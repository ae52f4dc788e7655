package studio.marquee.connect.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least and the most of each column that holds numbers, days or moments, asked for all at once:
 * the database knows them for most tables without a look at the rows.
 */
final class MeasuredEnds {
  private static final long SECOND = 1_000_000;
  private static final long MILLISECOND = 1_000;

  private final Map<String, Ends> ends;

  private MeasuredEnds(Map<String, Ends> ends) {
    this.ends = ends;
  }

  /** Of one column; both are 0 when it has no value. */
  record Ends(WholeNumbers numbers, long least, long most) {
    /** How far the values are apart at least, as far as moments are usually counted. */
    long step(Engine engine, String table) throws SQLException {
      if (least % MILLISECOND != 0 || most % MILLISECOND != 0) {
        return 1;
      }
      String sql =
          """
          select coalesce(bool_and(e % {second} = 0), false),
            coalesce(bool_and(e % {millisecond} = 0), false)
          from (select {e} as e from {table})
          """
              .replace("{second}", String.valueOf(SECOND))
              .replace("{millisecond}", String.valueOf(MILLISECOND))
              .replace("{e}", numbers.of(numbers.quoted()))
              .replace("{table}", table);
      return engine.<Long, RuntimeException>ask(sql, Ends::step);
    }

    private static long step(ResultSet row) throws SQLException {
      row.next();
      if (row.getBoolean(1)) {
        return SECOND;
      }
      return row.getBoolean(2) ? MILLISECOND : 1;
    }
  }

  /**
   * Asks for them.
   *
   * @param types of the columns, as the database calls them
   */
  static MeasuredEnds asked(
      Engine engine, String table, List<String> columns, Map<String, String> types)
      throws SQLException {
    List<WholeNumbers> measured =
        columns.stream()
            .flatMap(column -> WholeNumbers.of(column, types.getOrDefault(column, "")).stream())
            .toList();
    if (measured.isEmpty()) {
      return new MeasuredEnds(Map.of());
    }
    List<String> asked = measured.stream().map(MeasuredEnds::ends).toList();
    return engine.<MeasuredEnds, RuntimeException>ask(
        "select %s from %s".formatted(String.join(", ", asked), table),
        row -> new MeasuredEnds(taken(row, measured)));
  }

  private static String ends(WholeNumbers numbers) {
    String least = "min(" + numbers.quoted() + ")";
    String most = "max(" + numbers.quoted() + ")";
    if (!numbers.canBeEndless()) {
      return "true, %s, %s".formatted(numbers.of(least), numbers.of(most));
    }
    String isFinite = "(isfinite(%s) and isfinite(%s))".formatted(least, most);
    return "coalesce(%1$s, true), if(%1$s, %2$s, null), if(%1$s, %3$s, null)"
        .formatted(isFinite, numbers.of(least), numbers.of(most));
  }

  private static Map<String, Ends> taken(ResultSet row, List<WholeNumbers> columns)
      throws SQLException {
    row.next();
    Map<String, Ends> ends = new LinkedHashMap<>();
    int at = 1;
    for (WholeNumbers numbers : columns) {
      if (row.getBoolean(at)) {
        ends.put(numbers.column(), new Ends(numbers, row.getLong(at + 1), row.getLong(at + 2)));
      }
      at += 3;
    }
    return ends;
  }

  /** Empty where the values are no numbers, or some of them have no end. */
  Optional<Ends> of(String column) {
    return Optional.ofNullable(ends.get(column));
  }
}
