package studio.marquee.model.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.Brush;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

/** What the bars of a chart stand for. */
public sealed interface ChartBars {
  AttributeName by();

  int count();

  /** What holds for whoever is in one of the bars, which are next to each other. */
  Rule rule(Brush.Range bars);

  /** What holds for whoever is in one of the marked bars, and for nobody else. */
  default Rule rule(Brush marked) {
    List<Brush.Range> ranges = marked.ranges();
    if (ranges.size() == 1) {
      return rule(ranges.getFirst());
    }
    return new Group(
        new Group.Join.AnyOf(), ranges.stream().map(this::rule).map(Part::of).toList());
  }

  /** What holds for whoever is in none of them because nothing is known. */
  default Rule ruleOfNotSet() {
    return new AttributeRule(by(), new PresenceTest.IsNotSet());
  }

  /** Ranges of numbers. */
  record Ranges(AttributeName by, Bins bins) implements ChartBars {
    @Override
    public int count() {
      return bins.count();
    }

    @Override
    public Rule rule(Brush.Range marked) {
      return bins.rule(by, marked.first(), marked.last());
    }

    /** Where the bars begin, and last where the last of them ends. */
    public List<BigDecimal> edges() {
      return bins.edges();
    }
  }

  /**
   * Periods of time, one after the other.
   *
   * @param edges where they begin, and last where the last of them ends
   */
  record Periods(AttributeName by, Period period, List<LocalDate> edges) implements ChartBars {
    public Periods {
      edges = List.copyOf(edges);
    }

    @Override
    public int count() {
      return edges.size() - 1;
    }

    @Override
    public Rule rule(Brush.Range marked) {
      LocalDate last = edges.get(marked.last() + 1).minusDays(1);
      return new AttributeRule(by, new TimeTest.BetweenDays(edges.get(marked.first()), last));
    }
  }

  /**
   * Single values, the most frequent of the population first.
   *
   * @param more how many other values there are
   */
  record Values(AttributeName by, AttributeType type, List<String> values, long more)
      implements ChartBars {
    public Values {
      values = List.copyOf(values);
    }

    @Override
    public int count() {
      return values.size();
    }

    @Override
    public Rule rule(Brush.Range marked) {
      return new AttributeRule(by, test(values.subList(marked.first(), marked.last() + 1)));
    }

    @Override
    public Rule rule(Brush marked) {
      List<String> some =
          marked.ranges().stream()
              .flatMap(range -> values.subList(range.first(), range.last() + 1).stream())
              .toList();
      return new AttributeRule(by, test(some));
    }

    private AttributeTest test(List<String> some) {
      return switch (type) {
        case LIST -> new ListTest.HasAnyOf(some);
        case YES_NO -> yesNo(some);
        case TEXT, NUMBER, DATE, MOMENT -> new TextTest.IsAnyOf(some);
      };
    }

    private static AttributeTest yesNo(List<String> some) {
      if (some.size() > 1) {
        return new PresenceTest.IsSet();
      }
      return some.getFirst().equals("true") ? new YesNoTest.IsTrue() : new YesNoTest.IsFalse();
    }
  }
}
