package studio.marquee.connect.extract;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many rows are sorted or grouped at once. Each slice looks through all rows for its own, so
 * with slices of one size the work would grow with the square of the rows; slices as large as
 * memory bears keep it small. How wide the rows are is judged by some at the beginning, in the
 * middle and at the end.
 *
 * @param bytes how much the rows of a slice may come to
 * @param least as many rows as are taken however wide they are
 * @param most as many rows as are taken however narrow they are
 */
record SliceSize(long bytes, int least, int most) {
  /** A seventh of the memory that writing may use: sorting holds the rows twice, and its own. */
  static final SliceSize USUAL = new SliceSize(300_000_000, 100_000, 5_000_000);

  private static final int JUDGED = 100_000;

  /** What a row takes besides its values: its number, its hash and where it lies. */
  private static final int BESIDE_VALUES = 32;

  private static final int AT_LEAST_A_VALUE = 8;

  /**
   * Conditions of which each row passes exactly one, by a hash of the first expression's value.
   *
   * @param kept what of a row has to be in memory for that
   */
  List<String> parts(EngineSql engine, Arrival arrival, List<String> kept, long arrived)
      throws SQLException {
    long rows = rows(engine, arrival.table(), arrived, kept);
    long count = Math.max(1, (arrived + rows - 1) / rows);
    List<String> parts = new ArrayList<>();
    for (long part = 0; part < count; part++) {
      parts.add(
          count == 1 ? "true" : "hash(%s) %% %d = %d".formatted(kept.getFirst(), count, part));
    }
    return parts;
  }

  /**
   * Of a table.
   *
   * @param expressions what is kept of each row
   */
  long rows(EngineSql engine, String table, long arrived, List<String> expressions)
      throws SQLException {
    if (arrived <= least) {
      return least;
    }
    long widest = 1;
    for (long from : List.of(0L, arrived / 2, arrived - JUDGED)) {
      widest = Math.max(widest, width(engine, table, from, expressions));
    }
    return Math.clamp(bytes / widest, least, most);
  }

  private static long width(EngineSql engine, String table, long from, List<String> expressions)
      throws SQLException {
    String values =
        expressions.stream()
            .map(value -> "greatest(%d, strlen((%s)::varchar))".formatted(AT_LEAST_A_VALUE, value))
            .collect(Collectors.joining(" + "));
    return BESIDE_VALUES
        + engine.number(
            "select coalesce(avg(%s), 0)::bigint from %s where rowid between %d and %d"
                .formatted(values, table, from, from + JUDGED));
  }
}
