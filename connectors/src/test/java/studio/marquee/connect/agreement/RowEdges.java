package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Calculation.Method;
import studio.marquee.model.segment.Calculation.Summary;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Ranking.Amount;
import studio.marquee.model.segment.Ranking.Order;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Rules at edges that are where the rows of a world are. */
record RowEdges(World world) {
  private static final AttributeName CHANNEL = WorldMarts.name("orders.channel");
  private static final int HOURS_OF_A_YEAR = 24 * 366;

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    places(rules);
    gaps(rules);
    rules.add(
        new RelatedRule(
            new Quantifier.Some(),
            new Rows(
                List.of(Hop.to("orders"), Hop.to("order_lines")),
                List.of(),
                new Window.During(new TimeTest.WithinLast(2, Unit.YEAR)))));
    summaries(rules);
    shares(rules);
    priorities(rules);
    return rules;
  }

  /** Somebody who is pinned takes nobody's place. */
  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    Order byChance = new Order.ByChance("salt");
    for (Map<String, Object> person : world.rows(WorldMarts.PEOPLE)) {
      Pin pin = new Pin(Values.text(person.get(WorldMarts.KEY)), Pin.Side.IN, "asked for");
      Ranking first =
          new Ranking(
              Ranking.End.TOP, new Amount.People(2), byChance, List.of(), Ranking.Ties.BY_KEY);
      segments.add(
          Trees.segment(new Everyone(), List.of()).withLimit(first).withPins(List.of(pin)));
    }
    return segments;
  }

  /** Circles that end a little before and a little behind each person. */
  private void places(List<Rule> rules) {
    for (Map<String, Object> person : world.rows(WorldMarts.PEOPLE)) {
      if (person.get("latitude") instanceof Double latitude
          && person.get("longitude") instanceof Double longitude) {
        for (int middle : List.of(-80, -35, 5, 60)) {
          double kilometres =
              PlaceReading.kilometres(circle(middle, BigDecimal.ONE), latitude, longitude);
          for (double factor : List.of(0.97, 1.00008, 1.03)) {
            BigDecimal radius =
                BigDecimal.valueOf(kilometres * factor).setScale(6, RoundingMode.UP);
            if (radius.signum() > 0 && isClear(circle(middle, radius))) {
              rules.add(circle(middle, radius));
            }
          }
        }
      }
    }
  }

  private boolean isClear(PlaceRule place) {
    return RandomPlaces.isClear(place, world.rows(WorldMarts.PEOPLE));
  }

  private static PlaceRule circle(int middle, BigDecimal kilometres) {
    return new PlaceRule(
        WorldMarts.LATITUDE,
        WorldMarts.LONGITUDE,
        BigDecimal.valueOf(middle),
        BigDecimal.valueOf(2L * middle),
        kilometres);
  }

  /** Hours between an order and a later view of the same person, with hardly anything left over. */
  private void gaps(List<Rule> rules) {
    for (Map<String, Object> order : world.rows("orders")) {
      for (Map<String, Object> view : world.rows("views")) {
        boolean isOfOne =
            order.containsKey("person_id") && order.get("person_id").equals(view.get("person_id"));
        if (isOfOne
            && order.get("placed_at") instanceof Instant placed
            && view.get("seen_at") instanceof Instant seen
            && placed.isBefore(seen)) {
          long hours = Duration.between(placed, seen).toHours();
          if (hours >= 1 && hours <= HOURS_OF_A_YEAR * 9L) {
            Gap gap = new Gap.AtMost(Math.toIntExact(hours), Unit.HOUR);
            rules.add(orderThenView(gap, new Gap.AnyTime()));
            rules.add(orderThenView(new Gap.AnyTime(), gap));
          }
        }
      }
    }
  }

  private static SequenceRule orderThenView(Gap gap, Gap span) {
    return new SequenceRule(
        List.of(
            new Step(Done.DID, all("orders"), List.of(), new Gap.AnyTime()),
            new Step(Done.DID, all("views"), List.of(), gap)),
        new Window.Ever(),
        span);
  }

  private static Rows all(String mart) {
    return new Rows(List.of(Hop.to(mart)), List.of(), new Window.Ever());
  }

  /** Values of which some are there more often than others, and some are missing. */
  private void summaries(List<Rule> rules) {
    Calculation usual = new Summary(Method.MOST_FREQUENT, CHANNEL, all("orders"));
    Calculation kinds = new Summary(Method.DISTINCT, CHANNEL, all("orders"));
    rules.add(new CalculationRule(usual, new PresenceTest.IsSet()));
    world.rows("orders").stream()
        .map(order -> order.get(CHANNEL.attribute()))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .distinct()
        .forEach(value ->
            rules.add(
                new CalculationRule(usual, new TextTest.IsAnyOf(List.of(value), Letters.EXACT))));
    for (int count = 0; count < 5; count++) {
      rules.add(
          new CalculationRule(
              kinds, new NumberTest.EqualsAnyOf(List.of(BigDecimal.valueOf(count)))));
    }
  }

  /** Shares that end a hair behind somebody. */
  private void shares(List<Rule> rules) {
    int people = world.rows(WorldMarts.PEOPLE).size();
    for (int place = 1; place < people; place++) {
      BigDecimal share =
          BigDecimal.valueOf(100L * place)
              .add(BigDecimal.valueOf(0.5))
              .divide(BigDecimal.valueOf(people), 4, RoundingMode.CEILING);
      rules.add(
          new RankRule(
              new Ranking(
                  Ranking.End.TOP,
                  new Amount.Percent(share),
                  new Order.ByChance("salt"),
                  List.of(),
                  Ranking.Ties.BY_KEY),
              List.of()));
    }
  }

  private void priorities(List<Rule> rules) {
    List<String> names =
        world.audiences().stream()
            .filter(one -> one.segment().population().equals(WorldMarts.PEOPLE))
            .map(Audience::name)
            .toList();
    names.forEach(kept -> rules.add(new PriorityRule(names, kept)));
  }
}
