package studio.marquee.connect.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.mart.AttributeType;

/**
 * Values as texts that are the same whatever database they come from. Drivers put moments, answers
 * of yes and no, and numbers each into words of their own.
 */
final class PlainText {
  private PlainText() {}

  /** What stands at a position of the current row. */
  static @Nullable String of(AttributeType type, ResultSet row, int position) throws SQLException {
    return switch (type) {
      case TEXT, DATE, LIST -> row.getString(position);
      case MOMENT -> moment(row, position);
      case YES_NO -> {
        boolean isYes = row.getBoolean(position);
        yield row.wasNull() ? null : String.valueOf(isYes);
      }
      case NUMBER -> {
        BigDecimal number = row.getBigDecimal(position);
        yield number == null ? null : number.toPlainString();
      }
    };
  }

  private static @Nullable String moment(ResultSet row, int position) throws SQLException {
    int type = row.getMetaData().getColumnType(position);
    String name = row.getMetaData().getColumnTypeName(position).toLowerCase(Locale.ROOT);
    boolean isZoned =
        type == Types.TIMESTAMP_WITH_TIMEZONE
            || name.equals("timestamptz")
            || name.contains("with time zone");
    if (isZoned) {
      OffsetDateTime moment = row.getObject(position, OffsetDateTime.class);
      return moment == null ? null : moment.toInstant().toString();
    }
    if (type != Types.TIMESTAMP) {
      return row.getString(position);
    }
    LocalDateTime moment = row.getObject(position, LocalDateTime.class);
    return moment == null ? null : moment.toInstant(ZoneOffset.UTC).toString();
  }
}
