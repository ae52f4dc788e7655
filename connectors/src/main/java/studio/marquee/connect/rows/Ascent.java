package studio.marquee.connect.rows;

import java.util.Arrays;

/**
 * Watches a column while it passes. Values of which each is above the one before are all present
 * and all different, so that nobody needs to look for equal ones afterwards.
 */
final class Ascent {
  private static final byte[] NOTHING = {};

  private boolean holds = true;
  private boolean isStarted;
  private long number;
  private byte[] text = NOTHING;

  void watch(ColumnValues values, int rows) {
    for (int row = 0; row < rows && holds; row++) {
      holds = !values.isMissing(row) && climbs(values, row);
      isStarted = true;
    }
  }

  private boolean climbs(ColumnValues values, int row) {
    return switch (values) {
      case LongValues numbers -> {
        long before = number;
        number = numbers.at(row);
        yield !isStarted || number > before;
      }
      case TextValues texts -> {
        byte[] before = text;
        text = texts.at(row);
        yield !isStarted || Arrays.compareUnsigned(text, before) > 0;
      }
      case DayValues _, DecimalValues _, DoubleValues _, FlagValues _ -> false;
    };
  }

  boolean holds() {
    return holds;
  }
}
