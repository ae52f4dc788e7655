package studio.marquee.connect.rows.postgres;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.rows.CacheType;
import studio.marquee.connect.rows.ColumnValues;
import studio.marquee.connect.rows.DayValues;
import studio.marquee.connect.rows.DecimalValues;
import studio.marquee.connect.rows.DoubleValues;
import studio.marquee.connect.rows.FlagValues;
import studio.marquee.connect.rows.ListText;
import studio.marquee.connect.rows.LongValues;
import studio.marquee.connect.rows.Moments;
import studio.marquee.connect.rows.TextValues;

/** Which type of PostgreSQL is read how; about others nothing is assumed. */
final class Decoders {
  /** From 1970 to 2000, where PostgreSQL begins to count. */
  private static final int DAYS = 10_957;

  private static final long MICROS = 946_684_800_000_000L;
  private static final int LIST_HEADER = 12;
  private static final int DIMENSION = 8;

  private Decoders() {}

  static Optional<Decoder> of(CacheType type, String name) {
    return switch (type) {
      case CacheType.Text() -> text(name);
      case CacheType.Whole() -> whole(name);
      case CacheType.Floating() -> floating(name);
      case CacheType.Decimal _ ->
          only(
              name,
              "numeric",
              (bytes, at, _, values, row) ->
                  NumericDecimal.put(bytes, at, (DecimalValues) values, row));
      case CacheType.YesNo() ->
          only(
              name,
              "bool",
              (bytes, at, _, values, row) -> ((FlagValues) values).put(row, bytes[at] != 0));
      case CacheType.Day() -> only(name, "date", Decoders::day);
      case CacheType.Moment() ->
          name.equals("timestamp") || name.equals("timestamptz")
              ? Optional.of(Decoders::moment)
              : Optional.empty();
      case CacheType.TextList() ->
          name.equals("_text") || name.equals("_varchar")
              ? Optional.of(Decoders::list)
              : Optional.empty();
    };
  }

  private static Optional<Decoder> only(String name, String expected, Decoder decoder) {
    return name.equals(expected) ? Optional.of(decoder) : Optional.empty();
  }

  private static Optional<Decoder> text(String name) {
    return switch (name) {
      case "text", "varchar", "bpchar" ->
          Optional.of((bytes, at, length, values, row) ->
              ((TextValues) values).put(row, bytes, at, length));
      case "uuid" ->
          Optional.of((bytes, at, _, values, row) -> {
            long most = CopyData.longAt(bytes, at);
            long least = CopyData.longAt(bytes, at + Long.BYTES);
            ((TextValues) values).put(row, new UUID(most, least).toString());
          });
      default -> {
        Optional<Whole> whole = wholeOf(name);
        yield whole.map(number ->
            (bytes, at, _, values, row) ->
                ((TextValues) values).put(row, Long.toString(number.at(bytes, at))));
      }
    };
  }

  private static Optional<Decoder> whole(String name) {
    return wholeOf(name)
        .map(number ->
            (bytes, at, _, values, row) -> ((LongValues) values).put(row, number.at(bytes, at)));
  }

  /** A whole number of some width. */
  @FunctionalInterface
  private interface Whole {
    long at(byte[] bytes, int at);
  }

  private static Optional<Whole> wholeOf(String name) {
    return switch (name) {
      case "int2", "smallserial" -> Optional.of(CopyData::shortAt);
      case "int4", "serial" -> Optional.of(CopyData::intAt);
      case "int8", "bigserial" -> Optional.of(CopyData::longAt);
      default -> Optional.empty();
    };
  }

  private static Optional<Decoder> floating(String name) {
    return switch (name) {
      case "float4" ->
          Optional.of((bytes, at, _, values, row) ->
              ((DoubleValues) values).put(row, Float.intBitsToFloat(CopyData.intAt(bytes, at))));
      case "float8" ->
          Optional.of((bytes, at, _, values, row) ->
              ((DoubleValues) values)
                  .put(row, Double.longBitsToDouble(CopyData.longAt(bytes, at))));
      default -> Optional.empty();
    };
  }

  private static void day(byte[] bytes, int at, int length, ColumnValues values, int row) {
    int day = CopyData.intAt(bytes, at);
    int counted =
        switch (day) {
          case Integer.MAX_VALUE -> DayValues.NEVER;
          case Integer.MIN_VALUE -> -DayValues.NEVER;
          default -> day + DAYS;
        };
    ((DayValues) values).put(row, counted);
  }

  private static void moment(byte[] bytes, int at, int length, ColumnValues values, int row) {
    ((LongValues) values).put(row, Moments.shifted(CopyData.longAt(bytes, at), MICROS));
  }

  /** Entries of a table of texts follow each other as those of a list. */
  private static void list(byte[] bytes, int at, int length, ColumnValues values, int row) {
    List<@Nullable String> entries = new ArrayList<>();
    int next = at + LIST_HEADER + DIMENSION * CopyData.intAt(bytes, at);
    while (next < at + length) {
      int size = CopyData.intAt(bytes, next);
      next += Integer.BYTES;
      if (size < 0) {
        entries.add(null);
      } else {
        entries.add(new String(bytes, next, size, StandardCharsets.UTF_8));
        next += size;
      }
    }
    ((TextValues) values).put(row, ListText.of(entries));
  }
}
