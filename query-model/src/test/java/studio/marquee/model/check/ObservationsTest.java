package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.check.CheckedShop.ORDERS;
import static studio.marquee.model.check.CheckedShop.SOME;
import static studio.marquee.model.check.CheckedShop.is;
import static studio.marquee.model.check.CheckedShop.name;
import static studio.marquee.model.check.CheckedShop.said;
import static studio.marquee.model.check.CheckedShop.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** What is said when the data, or the time, are known. */
class ObservationsTest {
  private static final Now NOW =
      new Now(Instant.parse("2026-11-20T11:00:00Z"), ZoneId.of("Europe/Berlin"));

  @Test
  void unseenValuesAreNamedByTheirPlace() {
    assertThat(seen(is("people.country", new TextTest.IsAnyOf(List.of("DE", "de", "FR")))))
        .containsExactly("UNSEEN_VALUE /rule/values/1", "UNSEEN_VALUE /rule/values/2");
    assertThat(seen(is("people.country", new TextTest.IsNoneOf(List.of("FR"), Letters.EXACT))))
        .containsExactly("UNSEEN_VALUE /rule/values/0");
    assertThat(seen(is("people.country", new TextTest.IsAnyOf(List.of("de"), Letters.ANY_CASE))))
        .isEmpty();
    assertThat(
            seen(is("people.country", new TextTest.StartsWithAnyOf(List.of("F"), Letters.EXACT))))
        .isEmpty();
    assertThat(seen(is("people.tags", new ListTest.HasAllOf(List.of("DE", "X")))))
        .containsExactly("UNSEEN_VALUE /rule/values/1");
    AttributeTest french = new TextTest.IsAnyOf(List.of("FR"));
    assertThat(seen(is("people.id", french))).isEmpty();
    Calculation last = new Calculation.Picked(Occurrence.LAST, name("orders.status"), ORDERS);
    assertThat(seen(Part.of(new CalculationRule(last, french))))
        .containsExactly("UNSEEN_VALUE /rule/values/0");
  }

  @Test
  void sparseAttributesAreWarnedOf() {
    assertThat(seen(is("people.visits", SOME))).containsExactly("SPARSE /rule/attribute");
    assertThat(seen(is("people.visits", new PresenceTest.IsSet()))).isEmpty();
    assertThat(seen(is("people.spend", SOME))).isEmpty();
    assertThat(said(is("people.visits", SOME).rule())).isEmpty();
  }

  @Test
  void windowsReachNoFurtherThanWhatIsKept() {
    assertThat(at(new TimeTest.WithinLast(2, Unit.YEAR))).isEmpty();
    assertThat(at(new TimeTest.WithinLast(25, Unit.MONTH))).isNotEmpty();
    assertThat(at(new TimeTest.WithinLast(24 * 365 * 2, Unit.HOUR))).isEmpty();
    assertThat(at(new TimeTest.WithinLast(24 * 366 * 2, Unit.HOUR))).isNotEmpty();
    assertThat(at(new TimeTest.WithinLast(Integer.MAX_VALUE, Unit.YEAR))).isNotEmpty();
    assertThat(at(new TimeTest.WithinNext(Integer.MAX_VALUE, Unit.YEAR))).isEmpty();
    assertThat(at(new TimeTest.BetweenAgo(3, 1, Unit.YEAR))).isNotEmpty();
    assertThat(at(new TimeTest.MoreThanAgo(1, Unit.YEAR))).isEmpty();
    assertThat(at(new TimeTest.MoreThanAgo(3, Unit.YEAR))).isNotEmpty();
    assertThat(at(new TimeTest.On(LocalDate.of(2024, 11, 20)))).isEmpty();
    assertThat(at(new TimeTest.On(LocalDate.of(2024, 11, 19))))
        .containsExactly("BEYOND_KEPT /rule/rows/during");
  }

  @Test
  void stagesOfLifeReachNoFurtherThanWhatIsKept() {
    assertThat(stage(new LifecycleRule.Stage.Regularly(1, 8, Unit.QUARTER))).isEmpty();
    assertThat(stage(new LifecycleRule.Stage.Regularly(1, 9, Unit.QUARTER)))
        .containsExactly("BEYOND_KEPT /rule");
    assertThat(stage(new LifecycleRule.Stage.Restarted(12, 13, Unit.MONTH))).isNotEmpty();
    assertThat(stage(new LifecycleRule.Stage.Restarted(6, 6, Unit.MONTH))).isEmpty();
    assertThat(stage(new LifecycleRule.Stage.Stopped(1, Unit.YEAR))).isEmpty();
  }

  private static Optional<Observations.Observed> observed(AttributeName name) {
    return switch (name.attribute()) {
      case "country", "tags", "status" ->
          Optional.of(new Observations.Observed(BigDecimal.ONE, Optional.of(Set.of("DE", "AT"))));
      case "visits" -> Optional.of(new Observations.Observed(share("0.24"), Optional.empty()));
      case "spend" -> Optional.of(new Observations.Observed(share("0.25"), Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static BigDecimal share(String share) {
    return new BigDecimal(share);
  }

  private static List<String> seen(Part part) {
    return said(
        new SegmentCheck(CheckedShop.catalogue(), ObservationsTest::observed)
            .findings(segment(part.rule())));
  }

  private static List<String> at(TimeTest window) {
    return dated(new RelatedRule(new Quantifier.Some(), ORDERS.during(window)));
  }

  private static List<String> stage(LifecycleRule.Stage stage) {
    return dated(new LifecycleRule(ORDERS, stage));
  }

  private static List<String> dated(Rule rule) {
    return said(
        new SegmentCheck(CheckedShop.catalogue(), Observations.none(), Optional.of(NOW))
            .findings(segment(rule)));
  }
}
