package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Rule;

/** Within so many kilometres of a point. */
final class PlacePhrase {
  private static final int POLE = 90;
  private static final int DATE_LINE = 180;
  private static final BigDecimal AROUND_THE_EARTH = BigDecimal.valueOf(20_100);

  private final Knowledge knowledge;

  PlacePhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void write(Lines lines, Scope scope, PlaceRule rule, Consumer<Rule> change) {
    lines.say(knowledge.say("rule.place.within"));
    amount(
        lines,
        "kilometres",
        knowledge.say("rule.name.kilometres"),
        rule.kilometres(),
        Bounds.upTo(AROUND_THE_EARTH, 3),
        to ->
            change.accept(
                new PlaceRule(
                    rule.latitude(),
                    rule.longitude(),
                    rule.pointLatitude(),
                    rule.pointLongitude(),
                    to)));
    lines.say(knowledge.say("rule.place.of"));
    amount(
        lines,
        "latitude",
        knowledge.say("rule.name.latitude"),
        rule.pointLatitude(),
        Bounds.around(POLE),
        to ->
            change.accept(
                new PlaceRule(
                    rule.latitude(),
                    rule.longitude(),
                    to,
                    rule.pointLongitude(),
                    rule.kilometres())));
    lines.say(knowledge.say("rule.place.north"));
    amount(
        lines,
        "longitude",
        knowledge.say("rule.name.longitude"),
        rule.pointLongitude(),
        Bounds.around(DATE_LINE),
        to ->
            change.accept(
                new PlaceRule(
                    rule.latitude(),
                    rule.longitude(),
                    rule.pointLatitude(),
                    to,
                    rule.kilometres())));
    lines.say(knowledge.say("rule.place.east"));
    lines.deeper(() -> columns(lines, scope, rule, change));
  }

  private void amount(
      Lines lines,
      String key,
      String name,
      BigDecimal value,
      Bounds bounds,
      Consumer<BigDecimal> change) {
    lines.add(new Piece.Amount(lines.key(key), name, value, bounds, change));
  }

  private void columns(Lines lines, Scope scope, PlaceRule rule, Consumer<Rule> change) {
    List<Attribute> numbers =
        knowledge.attributes(scope.marts()).stream()
            .filter(attribute -> attribute.type() == AttributeType.NUMBER)
            .toList();
    lines.say(knowledge.say("rule.place.by"));
    lines.add(
        Attributes.choice(
            lines,
            "by-latitude",
            knowledge,
            scope,
            rule.latitude(),
            numbers,
            to ->
                change.accept(
                    new PlaceRule(
                        to,
                        rule.longitude(),
                        rule.pointLatitude(),
                        rule.pointLongitude(),
                        rule.kilometres()))));
    lines.say(knowledge.say("rule.and"));
    lines.add(
        Attributes.choice(
            lines,
            "by-longitude",
            knowledge,
            scope,
            rule.longitude(),
            numbers,
            to ->
                change.accept(
                    new PlaceRule(
                        rule.latitude(),
                        to,
                        rule.pointLatitude(),
                        rule.pointLongitude(),
                        rule.kilometres()))));
  }
}
