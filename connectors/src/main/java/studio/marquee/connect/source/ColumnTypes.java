package studio.marquee.connect.source;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.model.mart.AttributeType;

/** Which kinds of attributes can be read from a column, by what its driver says of it. */
final class ColumnTypes {
  private ColumnTypes() {}

  /** Any value can be read as a text. */
  static boolean fits(AttributeType wanted, int type, String typeName) {
    return wanted == AttributeType.TEXT
        || natural(type, typeName).filter(wanted::equals).isPresent();
  }

  /** What the values are by themselves; empty when they can be read as texts at best. */
  static Optional<AttributeType> natural(int type, String typeName) {
    String name = typeName.toLowerCase(Locale.ROOT);
    boolean isMoment =
        type == Types.TIMESTAMP
            || type == Types.TIMESTAMP_WITH_TIMEZONE
            || name.equals("timestamptz")
            || name.contains("with time zone");
    if (isMoment) {
      return Optional.of(AttributeType.MOMENT);
    }
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          Optional.of(AttributeType.NUMBER);
      case Types.BOOLEAN, Types.BIT -> Optional.of(AttributeType.YES_NO);
      case Types.DATE -> Optional.of(AttributeType.DATE);
      case Types.ARRAY -> Optional.of(AttributeType.LIST);
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR ->
          Optional.of(AttributeType.TEXT);
      default -> Optional.empty();
    };
  }

  /** What a contract calls it. */
  static String logical(int type, String typeName) {
    boolean isWhole =
        type == Types.TINYINT
            || type == Types.SMALLINT
            || type == Types.INTEGER
            || type == Types.BIGINT;
    return natural(type, typeName)
        .map(found ->
            switch (found) {
              case TEXT -> "string";
              case NUMBER -> isWhole ? "integer" : "number";
              case YES_NO -> "boolean";
              case DATE -> "date";
              case MOMENT -> "timestamp";
              case LIST -> "array";
            })
        .orElse("");
  }
}
