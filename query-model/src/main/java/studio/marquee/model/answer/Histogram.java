package studio.marquee.model.answer;

import java.util.List;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Rule;

/**
 * How the numbers of an audience spread, beside those of everybody.
 *
 * @param people how many of the audience are in each bin
 * @param everybody how many of the population are
 * @param without how many of the audience have no number
 */
public record Histogram(
    AttributeName by,
    Bins bins,
    List<Headcount> people,
    List<Headcount> everybody,
    Headcount without) {
  public Histogram {
    people = List.copyOf(people);
    everybody = List.copyOf(everybody);
    if (people.size() != bins.count() || everybody.size() != bins.count()) {
      throw new IllegalArgumentException("one number for each bin");
    }
  }

  /** What holds for whoever is in one of these bins, the last of them included. */
  public Rule rule(int first, int last) {
    return bins.rule(by, first, last);
  }
}
