package studio.marquee.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.Brush;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.YesNoTest;

class ChartBarsTest {
  private static final int ROUNDS = 2_000;
  private static final AttributeName BY = new AttributeName("people", "something");

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void periodsHoldEveryDayAndAreFewEnough() {
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate first = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
      LocalDate last = first.plusDays(random.nextInt(1 << random.nextInt(1, 16)));
      Period period = Period.over(first, last);
      List<LocalDate> edges = period.edges(first, last);
      assertThat(edges)
          .as("seed %d, %s to %s", seed, first, last)
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(edges.getFirst()).as("seed %d", seed).isBeforeOrEqualTo(first);
      assertThat(edges.get(1)).as("seed %d", seed).isAfter(first);
      assertThat(edges.getLast()).as("seed %d", seed).isAfter(last);
      assertThat(edges.get(edges.size() - 2)).as("seed %d", seed).isBeforeOrEqualTo(last);
      assertThat(edges.size()).as("seed %d, %s to %s", seed, first, last).isLessThan(53);
    }
  }

  @Test
  void rangesOfAsManyPeopleHoldAllValues() {
    for (int round = 0; round < ROUNDS; round++) {
      List<BigDecimal> values = new ArrayList<>();
      int scale = random.nextInt(4);
      int most = 1 << random.nextInt(1, 24);
      for (int value = 0; value < random.nextInt(1, 26); value++) {
        values.add(BigDecimal.valueOf(random.nextInt(-most, most), scale));
      }
      values.sort(null);
      List<BigDecimal> edges = Bins.between(values).edges();
      assertThat(edges.getFirst())
          .as("seed %d, %s", seed, values)
          .isLessThanOrEqualTo(values.getFirst());
      assertThat(edges.getLast()).as("seed %d, %s", seed, values).isGreaterThan(values.getLast());
      for (int edge = 1; edge < edges.size(); edge++) {
        assertThat(edges.get(edge))
            .as("seed %d, %s", seed, values)
            .isGreaterThan(edges.get(edge - 1));
      }
    }
  }

  @Test
  void aValueThatManyHaveIsARangeOfItsOwn() {
    List<BigDecimal> stars = List.of(decimal("1"), decimal("4"), decimal("5"), decimal("5"));
    assertThat(Bins.between(stars).edges())
        .containsExactly(decimal("1"), decimal("4"), decimal("5"), decimal("6"));
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  @Test
  void markedBarsAreOneRuleWhereThatIsPossible() {
    ChartBars.Values values =
        new ChartBars.Values(BY, AttributeType.TEXT, List.of("a", "b", "c", "d"), 0);
    assertThat(values.rule(new Brush.Some(Set.of(3, 0))))
        .isEqualTo(new AttributeRule(BY, new TextTest.IsAnyOf(List.of("a", "d"))));
    ChartBars.Values tags = new ChartBars.Values(BY, AttributeType.LIST, List.of("a", "b"), 0);
    assertThat(tags.rule(new Brush.Range(0, 1)))
        .isEqualTo(new AttributeRule(BY, new ListTest.HasAnyOf(List.of("a", "b"))));
    ChartBars.Values yes =
        new ChartBars.Values(BY, AttributeType.YES_NO, List.of("false", "true"), 0);
    assertThat(yes.rule(new Brush.Range(1, 1)))
        .isEqualTo(new AttributeRule(BY, new YesNoTest.IsTrue()));
    assertThat(yes.rule(new Brush.Range(0, 1)))
        .isEqualTo(new AttributeRule(BY, new PresenceTest.IsSet()));
    LocalDate start = LocalDate.of(2026, 1, 1);
    ChartBars.Periods months =
        new ChartBars.Periods(
            BY,
            Period.MONTH,
            List.of(start, start.plusMonths(1), start.plusMonths(2), start.plusMonths(3)));
    assertThat(months.rule(new Brush.Range(0, 1)))
        .isEqualTo(
            new AttributeRule(BY, new TimeTest.BetweenDays(start, LocalDate.of(2026, 2, 28))));
    assertThat(months.rule(new Brush.Some(Set.of(0, 2))))
        .isEqualTo(
            new Group(
                new Group.Join.AnyOf(),
                List.of(
                    Part.of(months.rule(new Brush.Range(0, 0))),
                    Part.of(months.rule(new Brush.Range(2, 2))))));
  }
}
