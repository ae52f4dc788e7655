package studio.marquee.connect.extract;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.marquee.connect.extract.Arrival.Column;
import studio.marquee.model.mart.Attribute;

/**
 * How a column of an attached DuckDB becomes one of the cache: the same values as {@link
 * ColumnCopy} makes row by row. Types about which that is not certain are left to it.
 */
final class ColumnCast {
  private static final Set<String> WHOLE = Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT");
  private static final Set<String> FLOATING = Set.of("FLOAT", "DOUBLE");
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d+,\\s*\\d+\\)");

  private ColumnCast() {}

  /**
   * Chooses by what the contract says the attribute is and by how DuckDB types it.
   *
   * @param type DuckDB's name of the type
   * @param quoted the column's name
   */
  static Optional<Column> of(Attribute attribute, String type, String quoted) {
    return switch (attribute.type()) {
      case TEXT ->
          type.equals("VARCHAR") || type.startsWith("ENUM(") || WHOLE.contains(type)
              ? Optional.of(new Column("varchar", quoted + "::varchar"))
              : Optional.empty();
      case NUMBER -> number(type, quoted);
      case YES_NO -> unchanged(type, "BOOLEAN", quoted);
      case DATE -> unchanged(type, "DATE", quoted);
      case MOMENT ->
          type.equals("TIMESTAMP WITH TIME ZONE")
              ? Optional.of(new Column("timestamp", "make_timestamp(epoch_us(" + quoted + "))"))
              : unchanged(type, "TIMESTAMP", quoted);
      case LIST -> unchanged(type, "VARCHAR[]", quoted);
    };
  }

  private static Optional<Column> number(String type, String quoted) {
    if (WHOLE.contains(type)) {
      return Optional.of(new Column("bigint", quoted + "::bigint"));
    }
    if (FLOATING.contains(type)) {
      String number = "case when not isnan(" + quoted + ") then " + quoted + "::double end";
      return Optional.of(new Column("double", number));
    }
    return DECIMAL.matcher(type).matches()
        ? Optional.of(new Column(type, quoted))
        : Optional.empty();
  }

  private static Optional<Column> unchanged(String type, String expected, String quoted) {
    return type.equals(expected) ? Optional.of(new Column(expected, quoted)) : Optional.empty();
  }
}
