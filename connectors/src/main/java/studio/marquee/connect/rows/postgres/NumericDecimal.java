package studio.marquee.connect.rows.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import studio.marquee.connect.rows.DecimalValues;
import studio.marquee.connect.rows.RefusedRow;

/**
 * PostgreSQL's {@code numeric}: digits of base 10,000, the weight of the first, and a sign. What
 * has a sign but is not a number, or is endless, is no value.
 */
final class NumericDecimal {
  private static final int BASE = 10_000;
  private static final int DIGITS_A_GROUP = 4;
  private static final int HEADER = 8;
  private static final int NEGATIVE = 0x4000;
  private static final int MOST_EXACT = 18;
  private static final long[] TENS = tens();

  private NumericDecimal() {}

  private static long[] tens() {
    long[] tens = new long[MOST_EXACT + 1];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = tens[i - 1] * 10;
    }
    return tens;
  }

  static void put(byte[] bytes, int at, DecimalValues values, int row) throws RefusedRow {
    int groups = CopyData.shortAt(bytes, at);
    int weight = CopyData.shortAt(bytes, at + 2);
    int sign = CopyData.shortAt(bytes, at + 4) & 0xFFFF;
    if (sign != 0 && sign != NEGATIVE) {
      values.putMissing(row);
      return;
    }
    // How often the last group must be multiplied by ten to count in the column's last digit.
    int shift = (weight - groups + 1) * DIGITS_A_GROUP + values.scale();
    boolean isShort = groups * DIGITS_A_GROUP + Math.max(0, shift) <= MOST_EXACT;
    if (isShort && shift >= -MOST_EXACT) {
      long unscaled = scaled(shortDigits(bytes, at, groups), shift);
      values.putUnscaled(row, sign == NEGATIVE ? -unscaled : unscaled);
    } else {
      BigInteger digits = longDigits(bytes, at, groups);
      int scale = -(weight - groups + 1) * DIGITS_A_GROUP;
      values.put(row, new BigDecimal(sign == NEGATIVE ? digits.negate() : digits, scale));
    }
  }

  private static long shortDigits(byte[] bytes, int at, int groups) {
    long digits = 0;
    for (int group = 0; group < groups; group++) {
      digits = digits * BASE + CopyData.shortAt(bytes, at + HEADER + group * Short.BYTES);
    }
    return digits;
  }

  private static BigInteger longDigits(byte[] bytes, int at, int groups) {
    BigInteger digits = BigInteger.ZERO;
    for (int group = 0; group < groups; group++) {
      int next = CopyData.shortAt(bytes, at + HEADER + group * Short.BYTES);
      digits = digits.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(next));
    }
    return digits;
  }

  /** Half away from zero where digits are cut off. */
  private static long scaled(long digits, int shift) {
    if (shift >= 0) {
      return digits * TENS[shift];
    }
    long divisor = TENS[-shift];
    long rest = digits % divisor;
    return digits / divisor + (rest >= divisor - rest ? 1 : 0);
  }
}
