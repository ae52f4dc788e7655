package studio.marquee.model.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Rule;

/**
 * How the people of an audience spread over the values of an attribute, compared with others.
 *
 * @param people how many are in the audience
 * @param against how many are in what it is compared with
 * @param bars the most frequent values first, or ranges of values in their order
 * @param notSet those without a value; empty when everybody has one
 * @param moreValues how many values somebody of the audience has that have no bar of their own
 */
public record Breakdown(
    AttributeName by,
    Headcount people,
    Headcount against,
    List<Bar> bars,
    Optional<Bar> notSet,
    long moreValues) {
  public Breakdown {
    bars = List.copyOf(bars);
  }

  /**
   * One value, or a range of them.
   *
   * @param value as it is written; blank for no value
   * @param rule what holds for exactly these people of the population
   */
  public record Bar(String value, Rule rule, Headcount people, Headcount against) {}

  /**
   * How much more frequent the value is in the audience than elsewhere: 100 for as frequent, 200
   * for twice as frequent. Empty when one of the numbers is withheld or nobody is there.
   */
  public OptionalInt index(Bar bar) {
    OptionalLong part = bar.people().known();
    OptionalLong elsewhere = bar.against().known();
    OptionalLong whole = people.known();
    OptionalLong all = against.known();
    boolean isTold =
        part.isPresent() && elsewhere.isPresent() && whole.isPresent() && all.isPresent();
    if (!isTold || whole.getAsLong() == 0 || elsewhere.getAsLong() == 0) {
      return OptionalInt.empty();
    }
    double share = (double) part.getAsLong() / whole.getAsLong();
    double usual = (double) elsewhere.getAsLong() / all.getAsLong();
    return OptionalInt.of((int) Math.round(100 * share / usual));
  }
}
