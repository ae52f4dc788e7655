package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.answer.ChartWork.Marked;
import studio.marquee.app.feature.builder.answer.ChartWork.Wanted;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.answer.Bins;
import studio.marquee.model.answer.BrushedCharts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartDeck;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.GroupColumn;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;

final class ChartsViewModelTest {
  private static final int PEOPLE = 6;
  private static final Segment ALL = new Segment("All", "", "people", new Everyone());
  private static final ChartWish COUNTRY = ChartWish.of(SmallTable.COUNTRY.name());
  private static final ChartWish VALUE = ChartWish.of(SmallTable.VALUE.name());
  private static final Optional<Brush> FRENCH = Optional.of(new Brush.Some(Set.of(1)));

  private final ByHand<Wanted, ShownCharts> making = new ByHand<>();
  private final ByHand<Marked, ShownCharts> brushing = new ByHand<>();
  private final List<Rule> added = new ArrayList<>();
  private final ChartsViewModel model =
      new ChartsViewModel(
          List.of(
              SmallTable.VALUE,
              SmallTable.COUNTRY,
              SmallTable.TIER,
              SmallTable.NEWS,
              SmallTable.BORN),
          new ChartWork(making, brushing),
          added::add);

  /** People 0, 1, 2 are German and have little; 3 and 4 are French, of whom 4 has much. */
  private static ChartDeck deck() {
    BrushedCharts.Chart countries =
        new BrushedCharts.Chart(
            new ChartBars.Values(COUNTRY.by(), AttributeType.TEXT, List.of("DE", "FR"), 0),
            GroupColumn.of(PEOPLE, 3, List.of(RowSet.of(PEOPLE, 0, 1, 2), RowSet.of(PEOPLE, 3, 4))),
            List.of(1, 3, 2));
    BrushedCharts.Chart values =
        new BrushedCharts.Chart(
            new ChartBars.Ranges(
                VALUE.by(),
                new Bins(List.of(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.valueOf(20)))),
            GroupColumn.of(
                PEOPLE, 3, List.of(RowSet.of(PEOPLE, 0, 1, 2, 3, 5), RowSet.of(PEOPLE, 4))),
            List.of(0, 5, 1));
    return new ChartDeck(
        List.of(COUNTRY, VALUE),
        new BrushedCharts(
            RowSet.everyone(PEOPLE), List.of(countries, values), 0, SegmentCounter.Shares.ONE),
        Map.of());
  }

  private void showCharts() {
    model.show(Optional.of(ALL));
    making.answer(ShownCharts.of(deck(), Map.of()));
  }

  private ShownCharts shown() {
    return model.stateProperty().get().newest().orElseThrow();
  }

  private static List<Headcount> exactly(long... people) {
    return java.util.Arrays.stream(people).<Headcount>mapToObj(Headcount.Exactly::new).toList();
  }

  @Test
  void aTextAndANumberAreShownFirst() {
    assertThat(model.wishesProperty().get()).containsExactly(COUNTRY, VALUE);
    model.show(Optional.of(ALL));
    assertThat(making.open()).containsExactly(new Wanted(ALL, List.of(COUNTRY, VALUE), Map.of()));
    assertThat(model.stateProperty().get()).isEqualTo(new BlockState.Working<>(Optional.empty()));
  }

  @Test
  void whatIsMarkedNarrowsTheOtherChartsAndNotItsOwn() {
    showCharts();
    model.mark(COUNTRY, FRENCH);
    assertThat(model.marksProperty().get()).containsOnlyKeys(COUNTRY);
    Marked asked = brushing.open().getFirst();
    brushing.answer(asked.charts().brushed(asked.marks()));
    assertThat(shown().counts(VALUE).bars()).isEqualTo(exactly(1, 1));
    assertThat(shown().counts(COUNTRY).bars()).isEqualTo(exactly(3, 2));
    assertThat(shown().shown().people()).isEqualTo(new Headcount.Exactly(2));
    assertThat(shown().audience()).isEqualTo(new Headcount.Exactly(PEOPLE));
  }

  @Test
  void onlyTheNewestMarkIsShown() {
    showCharts();
    model.mark(VALUE, Optional.of(new Brush.Range(0, 0)));
    model.mark(VALUE, Optional.of(new Brush.Range(0, 1)));
    assertThat(brushing.stopped()).hasSize(1);
    Marked old = brushing.open().getFirst();
    brushing.answer(old.charts().brushed(old.marks()));
    assertThat(shown().shown().people()).isEqualTo(new Headcount.Exactly(PEOPLE));
  }

  @Test
  void theSameMarkAsksNothingAnew() {
    showCharts();
    model.mark(COUNTRY, FRENCH);
    model.mark(COUNTRY, FRENCH);
    assertThat(brushing.open()).hasSize(1);
  }

  @Test
  void whatIsMarkedWhileChartsAreMadeIsShownWhenTheyAreThere() {
    model.show(Optional.of(ALL));
    model.mark(COUNTRY, FRENCH);
    assertThat(brushing.open()).isEmpty();
    making.answer(ShownCharts.of(deck(), Map.of()));
    assertThat(brushing.open()).hasSize(1);
  }

  @Test
  void whatIsMarkedIsKeptAsARule() {
    showCharts();
    model.mark(COUNTRY, FRENCH);
    model.keep(VALUE);
    assertThat(added).isEmpty();
    model.keep(COUNTRY);
    assertThat(added)
        .containsExactly(new AttributeRule(COUNTRY.by(), new TextTest.IsAnyOf(List.of("FR"))));
    assertThat(model.marksProperty().get()).isEmpty();
  }

  @Test
  void marksStayWithTheNextAudience() {
    showCharts();
    model.mark(COUNTRY, FRENCH);
    model.show(Optional.of(ALL.withTitle("Others")));
    assertThat(making.open())
        .singleElement()
        .satisfies(wanted -> assertThat(wanted.marks()).containsOnlyKeys(COUNTRY));
    assertThat(brushing.stopped()).hasSize(1);
  }

  @Test
  void chartsComeAndGo() {
    showCharts();
    model.add(SmallTable.TIER);
    model.add(SmallTable.TIER);
    ChartWish tier = ChartWish.of(SmallTable.TIER.name());
    assertThat(model.wishesProperty().get()).containsExactly(tier, COUNTRY, VALUE);
    model.mark(COUNTRY, FRENCH);
    model.remove(COUNTRY);
    assertThat(model.wishesProperty().get()).containsExactly(tier, VALUE);
    assertThat(model.marksProperty().get()).isEmpty();
    model.changeWidths(VALUE);
    assertThat(model.wishesProperty().get())
        .containsExactly(tier, new ChartWish(VALUE.by(), Widths.SAME_PEOPLE));
  }

  @Test
  void thereAreAtMostEight() {
    List<Attribute> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      many.add(SmallTable.attribute("a" + i, "A", AttributeType.TEXT));
    }
    ChartsViewModel full = new ChartsViewModel(many, new ChartWork(making, brushing), added::add);
    many.forEach(full::add);
    assertThat(full.wishesProperty().get()).hasSize(8);
    assertThat(full.isFull()).isTrue();
  }

  @Test
  void whatFailedIsAskedAgain() {
    Problem problem = Problem.of(AppProblem.TOO_SLOW, 60);
    model.show(Optional.of(ALL));
    making.fail(new ProblemException(problem));
    assertThat(model.stateProperty().get()).isEqualTo(new BlockState.Failed<>(problem));
    model.again();
    assertThat(making.open()).hasSize(1);
  }

  @Test
  void withoutAnAudienceNothingIsShown() {
    showCharts();
    model.show(Optional.empty());
    assertThat(model.stateProperty().get()).isEqualTo(new BlockState.Idle<>());
  }

  @Test
  void otherDataShowTheSameCharts() {
    ChartsViewModel before =
        new ChartsViewModel(
            List.of(SmallTable.TIER, SmallTable.NEWS), new ChartWork(making, brushing), added::add);
    before.add(SmallTable.NEWS);
    model.continueFrom(before);
    assertThat(model.wishesProperty().get())
        .extracting(ChartWish::by)
        .containsExactly(SmallTable.NEWS.name(), SmallTable.TIER.name());
  }
}
