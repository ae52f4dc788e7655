package studio.marquee.connect.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the values of a column are told as whole numbers: days since 1970, microseconds since then,
 * numbers without their point.
 *
 * @param text with a place for the value
 * @param canBeEndless whether there are values at the end of all time, which are no numbers
 * @param digits behind the point
 */
record WholeNumbers(String column, String text, boolean canBeEndless, int digits) {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
  private static final int DIGITS_OF_A_LONG = 18;

  /** Empty for a type whose values are none, or too large. */
  static Optional<WholeNumbers> of(String column, String type) {
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      int digits = Integer.parseInt(decimal.group(2));
      String text = "(%s * 1" + "0".repeat(digits) + ")::bigint";
      return Integer.parseInt(decimal.group(1)) <= DIGITS_OF_A_LONG
          ? Optional.of(new WholeNumbers(column, text, false, digits))
          : Optional.empty();
    }
    return switch (type) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
          Optional.of(new WholeNumbers(column, "%s::bigint", false, 0));
      case "DATE" ->
          Optional.of(new WholeNumbers(column, "(%s - date '1970-01-01')::bigint", true, 0));
      case "TIMESTAMP" -> Optional.of(new WholeNumbers(column, "epoch_us(%s)", true, 0));
      case String _ -> Optional.empty();
    };
  }

  String quoted() {
    return ValueTable.DIALECT.quoted(column);
  }

  /** The number of a value, as a statement says it. */
  String of(String value) {
    return text.formatted(value);
  }
}
