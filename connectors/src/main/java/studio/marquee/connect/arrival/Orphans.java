package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.cache.TextHash;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Rows that point to a row of another mart which is not there.
 *
 * <p>Where a refresh reads only what changed, their numbers lie beside the mart. As long as the
 * same rows are there on the other side, only the rows that came are looked for.
 */
final class Orphans {
  private static final DuckDbDialect DIALECT = ArrivingMart.DIALECT;
  private static final long MOST_ROWS_AT_ONCE = 4_000_000;
  private static final int LETTERS_OF_A_NAME = 32;

  /** With more of them, and more than few, their numbers are not worth the room. */
  private static final int ROWS_AN_ORPHAN = 100;

  private static final long FEW = 10_000;

  private final Connection connection;
  private final ArrivingMart arriving;
  private final Attribute near;
  private final Other other;

  /**
   * Where the other rows are.
   *
   * @param name of the mart, as it is now; quoted
   * @param far what is pointed to
   * @param rows how many they are
   */
  record Other(String name, Attribute far, long rows) {}

  /**
   * Prepares one relation.
   *
   * @param near what points there
   */
  Orphans(Connection connection, ArrivingMart arriving, Attribute near, Other other) {
    this.connection = connection;
    this.arriving = arriving;
    this.near = near;
    this.other = other;
  }

  long count() throws SQLException {
    List<String> files = arriving.files();
    if (!arriving.isReadByChanges() || other.rows() > arriving.held().rows()) {
      long orphans = 0;
      for (String part : parts()) {
        orphans += number("select count(*) from (" + numbers(files, part) + ")");
      }
      return orphans;
    }
    String mark = mark();
    String column = DIALECT.quoted(mark);
    String table = arriving.inThisFile(table());
    run("create table " + table + " (" + column + " integer)");
    boolean isKnownBelow = arriving.isRightBelow(connection, name(), mark);
    if (isKnownBelow) {
      run("insert into " + table + " " + stillThere(column));
    }
    for (String part : parts()) {
      run(
          "insert into "
              + table
              + " "
              + numbers(isKnownBelow ? List.of(arriving.file()) : files, part));
    }
    long orphans = number("select count(*) from " + table);
    if (orphans > Math.max(FEW, arriving.held().rows() / ROWS_AN_ORPHAN)) {
      run("drop table " + table);
    }
    return orphans;
  }

  /** Conditions by which the rows over there never have to be in memory all at once. */
  private List<String> parts() {
    long count = 1 + other.rows() / MOST_ROWS_AT_ONCE;
    List<String> parts = new ArrayList<>();
    for (long part = 0; part < count; part++) {
      String isOfPart = count == 1 ? "true" : "hash({here}) % " + count + " = " + part;
      parts.add(condition().replace("{part}", isOfPart).replace("{here}", here()));
    }
    return parts;
  }

  private String condition() {
    return "{here} is not null and {part} and {here} not in (select {there} from {far} as there where {there} is not null)"
        .replace("{there}", value("there", other.far()))
        .replace("{far}", other.name());
  }

  private String here() {
    return value("here", near);
  }

  private String value(String row, Attribute attribute) {
    String column = row + "." + DIALECT.quoted(attribute.column());
    return near.type() == other.far().type() ? column : column + "::varchar";
  }

  private String numbers(List<String> files, String condition) {
    String rows =
        new LayeredTable(arriving.mart(), files)
            .select(CacheTable.quotedNameOf(arriving.mart()), List.of(near.column()), condition);
    return "select %s from (%s)".formatted(CacheTable.ROW_ID, rows);
  }

  private String stillThere(String column) {
    return "select %s from %s where %s not in (select %s from %s)"
        .formatted(
            column,
            ArrivingMart.in(arriving.held().files().getLast(), table()),
            column,
            CacheTable.ROW_ID,
            arriving.inThisFile(LayeredTable.quotedNameOfGone(arriving.mart())));
  }

  /** Named after what is there on the other side, so that nobody takes it for something else. */
  private String mark() throws SQLException {
    String text =
        "select concat_ws(' ', version(), count(there), sum(hash(there)), bit_xor(hash(there))) from (select %s as there from %s as there)"
            .formatted(value("there", other.far()), other.name());
    String there = new Rows(connection).one(SqlText.of(text), row -> row.getString(1));
    return TextHash.of(List.of(condition(), here(), there)).substring(0, LETTERS_OF_A_NAME);
  }

  private String name() {
    return "#orphans %s %s".formatted(near.name().attribute(), arriving.mart().name());
  }

  private String table() {
    return DIALECT.quoted(name());
  }

  private void run(String text) throws SQLException {
    new Rows(connection).run(SqlText.of(text));
  }

  private long number(String text) throws SQLException {
    return new Rows(connection).one(SqlText.of(text), row -> row.getLong(1));
  }
}
