package studio.marquee.model.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/**
 * Ranges of numbers, at round numbers, that hold all values of an attribute. Each begins at its
 * edge and ends before the next.
 *
 * @param edges where they begin, and last where the last of them ends
 */
public record Bins(List<BigDecimal> edges) {
  private static final int MOST = 200;
  private static final MathContext READABLE = new MathContext(3);

  public Bins {
    edges = List.copyOf(edges);
    if (edges.size() < 2) {
      throw new IllegalArgumentException("a bin has two edges");
    }
  }

  /**
   * About so many of them, for values between these two; at most one more than are wanted.
   *
   * @param numbers whether any value has something behind its decimal point
   */
  public static Bins over(BigDecimal least, BigDecimal largest, int wanted, Numbers numbers) {
    if (wanted < 1 || wanted > MOST) {
      throw new IllegalArgumentException("from 1 bin to " + MOST);
    }
    BigDecimal step = step(largest.subtract(least), wanted, numbers);
    BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    List<BigDecimal> edges = new ArrayList<>(List.of(plain(first)));
    while (edges.getLast().compareTo(largest) <= 0) {
      edges.add(plain(edges.getLast().add(step)));
    }
    return new Bins(edges);
  }

  /**
   * Ranges between values, at numbers of three digits close to them.
   *
   * @param values in their order, at least one; the first and the last are within the ranges
   */
  public static Bins between(List<BigDecimal> values) {
    BigDecimal least = values.getFirst();
    BigDecimal largest = values.getLast();
    TreeSet<BigDecimal> edges = new TreeSet<>();
    for (BigDecimal value : values.subList(0, values.size() - 1)) {
      edges.add(plain(value.round(READABLE)));
    }
    edges.headSet(least, true).clear();
    edges.tailSet(largest, false).clear();
    edges.add(plain(least.round(new MathContext(READABLE.getPrecision(), RoundingMode.FLOOR))));
    edges.add(beyond(largest));
    return new Bins(List.copyOf(edges));
  }

  /** The next number of three digits. */
  private static BigDecimal beyond(BigDecimal largest) {
    BigDecimal up = largest.round(new MathContext(READABLE.getPrecision(), RoundingMode.CEILING));
    return plain(up.compareTo(largest) > 0 ? up : up.add(up.ulp()));
  }

  /** What the values of an attribute look like. */
  public enum Numbers {
    WHOLE,
    WITH_FRACTIONS
  }

  /** The next larger of 1, 2 and 5 times a power of ten. */
  private static BigDecimal step(BigDecimal width, int wanted, Numbers numbers) {
    if (width.signum() <= 0) {
      return BigDecimal.ONE;
    }
    BigDecimal exact = width.divide(BigDecimal.valueOf(wanted), MathContext.DECIMAL64);
    int power = exact.precision() - exact.scale() - 1;
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    for (int times : new int[] {1, 2, 5, 10}) {
      BigDecimal round = unit.multiply(BigDecimal.valueOf(times));
      boolean isFine = numbers == Numbers.WITH_FRACTIONS || round.compareTo(BigDecimal.ONE) >= 0;
      if (round.compareTo(exact) >= 0 && isFine) {
        return round;
      }
    }
    return BigDecimal.ONE;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  public int count() {
    return edges.size() - 1;
  }

  /** What holds for whoever is in one of these bins, the last of them included. */
  public Rule rule(AttributeName by, int first, int last) {
    return new Group(
        new Group.Join.AllOf(),
        List.of(
            Part.of(new AttributeRule(by, new NumberTest.AtLeast(edges.get(first)))),
            Part.of(new AttributeRule(by, new NumberTest.LessThan(edges.get(last + 1))))));
  }
}
