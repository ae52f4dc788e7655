package studio.marquee.connect.cache;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the values of one attribute look like over the whole population.
 *
 * @param filled how many people have a value
 * @param distinct how many different values there are
 */
public record AttributeProfile(long filled, long distinct, Shape shape) {

  /** How the values spread. */
  public sealed interface Shape {}

  /** For texts and yes-or-no: the most frequent values, most people first. */
  public record Values(List<ValueCount> values) implements Shape {
    public Values {
      values = List.copyOf(values);
    }
  }

  /** For numbers: people in bins of the same width between the least and the largest value. */
  public record Histogram(
      BigDecimal least, BigDecimal median, BigDecimal largest, List<Long> people) implements Shape {
    public Histogram {
      people = List.copyOf(people);
    }
  }

  /** For dates and moments: the first and the last, as the source writes them. */
  public record Span(String first, String last) implements Shape {}

  /** Nobody has a value. */
  public record Nothing() implements Shape {}

  /** One value and how many people have it. */
  public record ValueCount(String value, long people) {}
}
