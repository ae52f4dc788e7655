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
 * bit for each condition. The rows that stay are not looked at again then: their bits are counted.
 */
final class FoundRows {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();
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
      SqlText there =
          new SqlText(
              "select count(*) from duckdb_columns()"
                  + " where database_name = ? and table_name = ? and column_name = ?",
              List.of(below, name(), columns().getLast()));
      if (new Rows(connection).one(there, row -> row.getLong(1)) == 0) {
        return false;
      }
    }
    return true;
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
                in(DIALECT.quoted(name())),
                CacheTable.ROW_ID,
                String.join(", ", numbers),
                in(CacheTable.quotedNameOf(mart)));
    new Rows(connection).run(new SqlText(text, values));
  }

  /** Few different numbers come up, so that it is one look at each row. */
  private void countBits() throws SQLException {
    List<String> files = new ArrayList<>(held.files());
    files.add(file);
    String names = String.join(", ", columns().stream().map(DIALECT::quoted).toList());
    TablePass pass =
        TablePass.of(
            "(select %s, count(*) as n from (%s) group by %s)"
                .formatted(
                    names,
                    new LayeredTable(mart, files).select(DIALECT.quoted(name()), columns()),
                    names));
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

  private String name() {
    return "#found " + mart.name();
  }

  private String in(String table) {
    return DIALECT.quoted(file) + ".main." + table;
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
