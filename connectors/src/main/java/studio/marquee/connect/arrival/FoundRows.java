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
import studio.marquee.model.mart.Attribute;
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
  private static final DuckDbDialect DIALECT = ArrivingMart.DIALECT;
  private static final String FOUND = "#found ";
  private static final String COUNTED = "#counted ";
  private static final int BITS_OF_A_NUMBER = 60;
  private static final int LETTERS_OF_A_NAME = 32;

  private final Connection connection;
  private final ArrivingMart arriving;
  private final List<Question> questions = new ArrayList<>();

  /**
   * Something that may be true of a row.
   *
   * @param count how many rows it is true of, over all of them
   */
  private record Question(SqlText condition, SqlText count, LongConsumer taking) {}

  FoundRows(Connection connection, ArrivingMart arriving) {
    this.connection = connection;
    this.arriving = arriving;
  }

  void ask(SqlText condition, LongConsumer taking) {
    SqlText count = condition.inside("count(*) filter (where ", ")");
    questions.add(new Question(condition, count, taking));
  }

  /** How many values are there is known without a look at each of them. */
  void askMissing(Attribute attribute, LongConsumer taking) {
    String there = "count(*) - count(%s)".formatted(DIALECT.quoted(attribute.column()));
    questions.add(new Question(MeasureSql.isNull(attribute), SqlText.of(there), taking));
  }

  /**
   * Counts them.
   *
   * @param pass over all rows, for what is not written down; it is run by the caller
   */
  void count(TablePass pass) throws SQLException {
    if (arriving.isReadByChanges() && !questions.isEmpty() && areFoundBelow()) {
      writeDown();
      countBits();
    } else {
      countIn(pass);
    }
  }

  private void countIn(TablePass pass) {
    for (Question question : questions) {
      pass.ask(question.count(), (row, at) -> question.taking().accept(row.getLong(at)));
    }
  }

  /** Only what was found by the same conditions, in the same order, can be counted together. */
  private boolean areFoundBelow() throws SQLException {
    return arriving.isEverywhereBelow(connection, name(FOUND), columns().getLast());
  }

  private void writeDown() throws SQLException {
    List<String> numbers = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < columns().size(); i++) {
      List<String> bits = new ArrayList<>();
      int from = i * BITS_OF_A_NUMBER;
      for (int at = from; at < Math.min(questions.size(), from + BITS_OF_A_NUMBER); at++) {
        bits.add(
            "if(%s, %d::ubigint, 0)"
                .formatted(questions.get(at).condition().text(), 1L << (at - from)));
        values.addAll(questions.get(at).condition().parameters());
      }
      numbers.add(String.join(" + ", bits) + " as " + DIALECT.quoted(columns().get(i)));
    }
    String text =
        "create table %s as select %s, %s from %s"
            .formatted(
                arriving.inThisFile(found()),
                CacheTable.ROW_ID,
                String.join(", ", numbers),
                arriving.inThisFile(CacheTable.quotedNameOf(arriving.mart())));
    new Rows(connection).run(new SqlText(text, values));
  }

  /**
   * Few different numbers come up, so that it is one look at each row, or at the changed ones. They
   * are in order, so that the same rows make the same file, whichever thread was first.
   */
  private void countBits() throws SQLException {
    String names = String.join(", ", columns().stream().map(DIALECT::quoted).toList());
    boolean isCountedBelow = arriving.isRightBelow(connection, name(COUNTED), columns().getLast());
    String counts =
        isCountedBelow
            ? countsBelow(names)
            : "select %s, 1 as n from (%s)"
                .formatted(
                    names,
                    new LayeredTable(arriving.mart(), arriving.files()).select(found(), columns()));
    new Rows(connection)
        .run(
            SqlText.of(
                "create table %s as select %s, sum(n)::bigint as n from (%s) group by %s order by all"
                    .formatted(arriving.inThisFile(counted()), names, counts, names)));
    TablePass pass = TablePass.of(arriving.inThisFile(counted()));
    for (int i = 0; i < questions.size(); i++) {
      String number = DIALECT.quoted(columns().get(i / BITS_OF_A_NUMBER));
      LongConsumer taking = questions.get(i).taking();
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
        .replace("{counted}", ArrivingMart.in(arriving.held().files().getLast(), counted()))
        .replace(
            "{before}",
            new LayeredTable(arriving.mart(), arriving.held().files())
                .select(found(), columns(), goneNow()))
        .replace("{came}", arriving.inThisFile(found()));
  }

  private String goneNow() {
    return "%s in (select %s from %s)"
        .formatted(
            CacheTable.ROW_ID,
            CacheTable.ROW_ID,
            arriving.inThisFile(LayeredTable.quotedNameOfGone(arriving.mart())));
  }

  private String found() {
    return DIALECT.quoted(name(FOUND));
  }

  private String counted() {
    return DIALECT.quoted(name(COUNTED));
  }

  private String name(String kind) {
    return kind + arriving.mart().name();
  }

  /** Named after the conditions, so that other conditions never meet what these found. */
  private List<String> columns() {
    int numbers = (questions.size() + BITS_OF_A_NUMBER - 1) / BITS_OF_A_NUMBER;
    String conditionsName = fingerprint();
    return IntStream.range(0, numbers).mapToObj(i -> conditionsName + " " + i).toList();
  }

  private String fingerprint() {
    return TextHash.of(questions.stream().map(question -> question.condition().toString()).toList())
        .substring(0, LETTERS_OF_A_NAME);
  }
}
