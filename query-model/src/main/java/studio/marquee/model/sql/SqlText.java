package studio.marquee.model.sql;

import java.util.List;

/** A statement and the values bound to its places, in order. Values are never part of the text. */
public record SqlText(String text, List<Object> parameters) {
  public SqlText {
    parameters = List.copyOf(parameters);
  }

  static SqlText of(String text, Object... parameters) {
    return new SqlText(text, List.of(parameters));
  }

  /** With this as its condition, the statement that counts the rows of a table. */
  public SqlText counting(String table) {
    return inside("select count(*)\nfrom " + table + "\nwhere ", "");
  }

  /** The same values, with other text around them. */
  SqlText inside(String before, String after) {
    return new SqlText(before + text + after, parameters);
  }

  /** True only where all these columns hold a value and the text is true. */
  SqlText whereSet(String... columns) {
    return inside("(" + String.join(" is not null and ", columns) + " is not null and ", ")");
  }

  /** For conditions that may come to nothing although the columns hold values. */
  SqlText orFalse() {
    return inside("coalesce(", ", false)");
  }
}
