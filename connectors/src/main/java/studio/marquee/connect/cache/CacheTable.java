package studio.marquee.connect.cache;

import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** How a mart lies in the database file of a generation: its columns behind a numbering of rows. */
public final class CacheTable {
  /** Row ids are numbers of 31 bits. */
  public static final int MOST_ROWS = Integer.MAX_VALUE - 64;

  /** Contracts cannot name a column so. */
  public static final String ROW_ID = "\"#row\"";

  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private CacheTable() {}

  public static String quotedNameOf(Mart mart) {
    return DIALECT.quoted(mart.name());
  }

  /**
   * The statement that makes the empty table.
   *
   * @param columns the DuckDB type of each attribute, in order, and what else defines its column
   */
  public static String createText(Mart mart, List<String> columns) {
    StringBuilder text = new StringBuilder("create table ").append(quotedNameOf(mart));
    text.append(" (").append(ROW_ID).append(" integer not null");
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = mart.attributes().get(i);
      String name = DIALECT.quoted(attribute.column());
      text.append(", ").append(name).append(' ').append(columns.get(i));
    }
    return text.append(')').toString();
  }
}
