package studio.marquee.model.arrival;

import java.util.Set;
import studio.marquee.model.mart.AttributeType;

/** Which types of the cache's columns can hold what a contract promises. */
final class ColumnTypes {
  private static final Set<String> NUMBERS =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "FLOAT", "DOUBLE");

  private ColumnTypes() {}

  static boolean fits(AttributeType promised, String type) {
    return switch (promised) {
      case TEXT -> type.equals("VARCHAR") || type.startsWith("ENUM(");
      case NUMBER -> NUMBERS.contains(type) || type.startsWith("DECIMAL(");
      case YES_NO -> type.equals("BOOLEAN");
      case DATE -> type.equals("DATE");
      case MOMENT -> type.startsWith("TIMESTAMP");
      case LIST -> type.equals("VARCHAR[]");
    };
  }
}
