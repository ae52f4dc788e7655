package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.cache.TextHash;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Counts rows of which something is true: that a value is missing, or breaks a rule.
 *
 * <p>Where a refresh reads only what changed, what was found of a row is written down beside it, a
 * bit for each condition, and how many rows have which bits. The rows that stay are not looked at
 * again then.
 */
final class FoundRows {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
  private static final String FOUND = "#found ";
  private static final String COUNTED = "#counted ";
  private static final int BITS_OF_A_NUMBER = 60;
  private static final int LETTERS_OF_A_NAME = 32;

  private final Connection connection;
  private final Mart mart;
  private final HeldMart held;
  private final String file;
  private final List<SqlText> conditions = new ArrayList<>();
  private final List<LongConsumer> takings = new ArrayList<>();

  /**
   * Prepares one mart.
   *
   * @param held with the files that it lies in below the one that is written
   * @param file the name under which the one that is written is attached
   */
  FoundRows(Connection connection, Mart mart, HeldMart held, String file) {
    this.connection = connection;
    this.mart = mart;
    this.held = held;
    this.file = file;
  }

  void ask(SqlText condition, LongConsumer taking) {
    conditions.add(condition);
    takings.add(taking);
  }

  /**
   * Counts them.
   *
   * @param pass over all rows, for what is not written down; it is run by the caller
   */
  void count(TablePass pass) throws SQLException {
    boolean isReadByChanges = !(mart.terms().delivery() instanceof Delivery.Whole);
    if (isReadByChanges && !conditions.isEmpty() && areFoundBelow()) {
      writeDown();
      countBits();
    } else {
      countIn(pass);
    }
  }

  private void countIn(TablePass pass) {
    for (int i = 0; i < conditions.size(); i++) {
      LongConsumer taking = takings.get(i);
      pass.ask(
          conditions.get(i).inside("count(*) filter (where ", ")"),
          (row, at) -> taking.accept(row.getLong(at)));
    }
  }

  /** Only what was found by the same conditions, in the same order, can be counted together. */
  private boolean areFoundBelow() throws SQLException {
    for (String below : held.files()) {
      if (!isIn(below, FOUND)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(String below, String kind) throws SQLException {
    SqlText there =
        new SqlText(
            "select count(*) from duckdb_columns()"
                + " where database_name = ? and table_name = ? and column_name = ?",
            List.of(below, kind + mart.name(), columns().getLast()));
    return new Rows(connection).one(there, row -> row.getLong(1)) > 0;
  }

  private void writeDown() throws SQLException {
    List<String> numbers = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < columns().size(); i++) {
      List<String> bits = new ArrayList<>();
      int from = i * BITS_OF_A_NUMBER;
      for (int at = from; at < Math.min(conditions.size(), from + BITS_OF_A_NUMBER); at++) {
        bits.add("if(%s, %d::ubigint, 0)".formatted(conditions.get(at).text(), 1L << (at - from)));
        values.addAll(conditions.get(at).parameters());
      }
      numbers.add(String.join(" + ", bits) + " as " + DIALECT.quoted(columns().get(i)));
    }
    String text =
        "create table %s as select %s, %s from %s"
            .formatted(
                in(file, FOUND),
                CacheTable.ROW_ID,
                String.join(", ", numbers),
                DIALECT.quoted(file) + ".main." + CacheTable.quotedNameOf(mart));
    new Rows(connection).run(new SqlText(text, values));
  }

  /** Few different numbers come up, so that it is one look at each row, or at the changed ones. */
  private void countBits() throws SQLException {
    String names = String.join(", ", columns().stream().map(DIALECT::quoted).toList());
    boolean isCountedBelow = !held.files().isEmpty() && isIn(held.files().getLast(), COUNTED);
    String counts =
        isCountedBelow
            ? countsBelow(names)
            : "select %s, 1 as n from (%s)"
                .formatted(
                    names, new LayeredTable(mart, withThisFile()).select(found(), columns()));
    new Rows(connection)
        .run(
            SqlText.of(
                "create table %s as select %s, sum(n)::bigint as n from (%s) group by %s"
                    .formatted(in(file, COUNTED), names, counts, names)));
    TablePass pass = TablePass.of(in(file, COUNTED));
    for (int i = 0; i < conditions.size(); i++) {
      String number = DIALECT.quoted(columns().get(i / BITS_OF_A_NUMBER));
      LongConsumer taking = takings.get(i);
      pass.ask(
          "coalesce(sum(n) filter (where (%s >> %d) & 1 = 1), 0)::bigint"
              .formatted(number, i % BITS_OF_A_NUMBER),
          (row, at) -> taking.accept(row.getLong(at)));
    }
    pass.run(connection);
  }

  /** What was counted before, less the rows that no longer hold, and with those that came. */
  private String countsBelow(String names) {
    return """
    select {names}, n from {counted}
    union all
    select {names}, -1 from ({before})
    union all
    select {names}, 1 from {came}
    """
        .replace("{names}", names)
        .replace("{counted}", in(held.files().getLast(), COUNTED))
        .replace(
            "{before}", new LayeredTable(mart, held.files()).select(found(), columns(), goneNow()))
        .replace("{came}", in(file, FOUND));
  }

  private List<String> withThisFile() {
    List<String> files = new ArrayList<>(held.files());
    files.add(file);
    return files;
  }

  private String goneNow() {
    return "%s in (select %s from %s.main.%s)"
        .formatted(
            CacheTable.ROW_ID,
            CacheTable.ROW_ID,
            DIALECT.quoted(file),
            LayeredTable.quotedNameOfGone(mart));
  }

  private String found() {
    return DIALECT.quoted(FOUND + mart.name());
  }

  private String in(String database, String kind) {
    return DIALECT.quoted(database) + ".main." + DIALECT.quoted(kind + mart.name());
  }

  /** Named after the conditions, so that other conditions never meet what these found. */
  private List<String> columns() {
    int numbers = (conditions.size() + BITS_OF_A_NUMBER - 1) / BITS_OF_A_NUMBER;
    String conditionsName = fingerprint();
    return IntStream.range(0, numbers).mapToObj(i -> conditionsName + " " + i).toList();
  }

  private String fingerprint() {
    return TextHash.of(conditions.stream().map(SqlText::toString).toList())
        .substring(0, LETTERS_OF_A_NAME);
  }
}
