package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.NumberTest;

/** What a test of a number is held against. */
final class NumberPhrase {
  private static final String LOWER = "lower";
  private static final String UPPER = "upper";
  private static final int PERCENT = 100;

  private final Knowledge knowledge;

  NumberPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  List<Option> options(Value value, AttributeTest test, Consumer<AttributeTest> change) {
    return options(
        Arrays.asList(NumberKind.values()), knowledge.histogram(value.name()), test, change);
  }

  private List<Option> options(
      List<NumberKind> kinds,
      Optional<AttributeProfile.Histogram> spread,
      AttributeTest test,
      Consumer<? super NumberTest> change) {
    Optional<NumberTest> number =
        test instanceof NumberTest of ? Optional.of(of) : Optional.empty();
    List<Option> options = new ArrayList<>();
    for (NumberKind kind : kinds) {
      boolean isNow = number.map(NumberKind::of).equals(Optional.of(kind));
      options.add(
          new Option(
              knowledge.say(kind.key()),
              "",
              isNow,
              () -> change.accept(isNow ? number.orElseThrow() : kind.from(test, spread))));
    }
    return options;
  }

  /** How many entries a list has. */
  void writeLength(Lines lines, NumberTest test, Consumer<NumberTest> change) {
    List<NumberKind> kinds =
        Arrays.stream(NumberKind.values()).filter(kind -> kind != NumberKind.PERCENTILE).toList();
    List<Option> options = options(kinds, Optional.empty(), test, change);
    lines.add(
        new Piece.Choice(
            lines.key("test"),
            knowledge.say("rule.name.test"),
            Piece.Look.VERB,
            knowledge.say(NumberKind.of(test).key()),
            options));
    bounds(lines, Bounds.whole(), test, change);
    lines.say(knowledge.say("rule.list.entries"));
  }

  void write(Lines lines, Value value, NumberTest test, Consumer<AttributeTest> change) {
    bounds(lines, value.isWhole() ? Bounds.whole() : Bounds.any(), test, change::accept);
    if (!(test instanceof NumberTest.PercentileBand)) {
      lines.say(value.unit());
      knowledge
          .histogram(value.name())
          .ifPresent(spread -> spread(lines, value, test, spread, change));
    }
  }

  private void bounds(Lines lines, Bounds fit, NumberTest test, Consumer<NumberTest> change) {
    switch (test) {
      case NumberTest.AtLeast(var value) ->
          bound(lines, LOWER, value, fit, to -> change.accept(new NumberTest.AtLeast(to)));
      case NumberTest.MoreThan(var value) ->
          bound(lines, LOWER, value, fit, to -> change.accept(new NumberTest.MoreThan(to)));
      case NumberTest.AtMost(var value) ->
          bound(lines, UPPER, value, fit, to -> change.accept(new NumberTest.AtMost(to)));
      case NumberTest.LessThan(var value) ->
          bound(lines, UPPER, value, fit, to -> change.accept(new NumberTest.LessThan(to)));
      case NumberTest.Between(var from, var to) -> between(lines, from, to, fit, change);
      case NumberTest.EqualsAnyOf(var values) ->
          values(lines, values, to -> change.accept(new NumberTest.EqualsAnyOf(to)));
      case NumberTest.EqualsNoneOf(var values) ->
          values(lines, values, to -> change.accept(new NumberTest.EqualsNoneOf(to)));
      case NumberTest.PercentileBand(var from, var to) -> percentile(lines, from, to, change);
    }
  }

  private void bound(
      Lines lines, String key, BigDecimal value, Bounds fit, Consumer<BigDecimal> change) {
    String name =
        key.equals(LOWER) ? knowledge.say("rule.name.lower") : knowledge.say("rule.name.upper");
    lines.add(new Piece.Amount(lines.key(key), name, value, fit, change));
  }

  /** A bound that passes the other one takes it along. */
  private void between(
      Lines lines, BigDecimal from, BigDecimal to, Bounds fit, Consumer<NumberTest> change) {
    bound(lines, LOWER, from, fit, low -> change.accept(new NumberTest.Between(low, low.max(to))));
    lines.say(knowledge.say("rule.and"));
    bound(
        lines, UPPER, to, fit, high -> change.accept(new NumberTest.Between(from.min(high), high)));
  }

  private void values(Lines lines, List<BigDecimal> values, Consumer<List<BigDecimal>> change) {
    lines.add(
        new Piece.Values(
            lines.key("values"),
            knowledge.say("rule.name.values"),
            values.stream().map(BigDecimal::toPlainString).toList(),
            List.of(),
            Piece.Reading.NUMBER,
            chosen -> change.accept(chosen.stream().map(BigDecimal::new).toList())));
  }

  private void percentile(Lines lines, int from, int to, Consumer<NumberTest> change) {
    bound(
        lines,
        LOWER,
        BigDecimal.valueOf(from),
        Bounds.between(0, PERCENT - 1),
        low -> {
          int next = low.intValueExact();
          change.accept(new NumberTest.PercentileBand(next, Math.max(to, next + 1)));
        });
    lines.say(knowledge.say("rule.and"));
    bound(
        lines,
        UPPER,
        BigDecimal.valueOf(to),
        Bounds.between(1, PERCENT),
        high -> {
          int next = high.intValueExact();
          change.accept(new NumberTest.PercentileBand(Math.min(from, next - 1), next));
        });
    lines.say(knowledge.say("rule.number.percent"));
    lines.note(top(from, to));
  }

  private String top(int from, int to) {
    if (to == PERCENT) {
      return knowledge.say("rule.number.top", PERCENT - from);
    }
    return from == 0 ? knowledge.say("rule.number.bottom", to) : "";
  }

  private void spread(
      Lines lines,
      Value value,
      NumberTest test,
      AttributeProfile.Histogram spread,
      Consumer<AttributeTest> change) {
    if (spread.least().compareTo(spread.largest()) < 0 && NumberKind.values(test).isEmpty()) {
      lines.add(
          new Piece.Spread(
              lines.key("spread"),
              knowledge.say("rule.name.spread"),
              spread,
              NumberKind.lower(test),
              NumberKind.upper(test),
              (from, to) -> change.accept(ranged(from, to, spread, value.isWhole()))));
    }
  }

  /** An end that reaches the end of all values is no bound. */
  static NumberTest ranged(
      BigDecimal from, BigDecimal to, AttributeProfile.Histogram spread, boolean isWhole) {
    BigDecimal span = spread.largest().subtract(spread.least());
    BigDecimal low = rounded(from, span, isWhole).max(spread.least());
    BigDecimal high = rounded(to, span, isWhole).min(spread.largest()).max(low);
    boolean isOpenBelow = from.compareTo(spread.least()) <= 0;
    boolean isOpenAbove = to.compareTo(spread.largest()) >= 0;
    if (isOpenAbove && !isOpenBelow) {
      return new NumberTest.AtLeast(low);
    }
    return isOpenBelow && !isOpenAbove
        ? new NumberTest.AtMost(high)
        : new NumberTest.Between(low, high);
  }

  /** To about a thousandth of all values, so that nobody has to read more digits than help. */
  private static BigDecimal rounded(BigDecimal number, BigDecimal span, boolean isWhole) {
    int digits = span.precision() - span.scale();
    int scale = Math.max(0, 3 - digits);
    return number.setScale(isWhole ? 0 : scale, RoundingMode.HALF_UP);
  }
}
