package studio.marquee.model.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.Unit;

/** Rebuilds what is asked of related rows at random into others that mean the same. */
final class SameRows {
  private final Random random;
  private final UnaryOperator<List<Part>> parts;

  /**
   * @param parts rebuilds the parts within
   */
  SameRows(Random random, UnaryOperator<List<Part>> parts) {
    this.random = random;
    this.parts = parts;
  }

  Rows rows(Rows rows) {
    return new Rows(rows.path(), parts.apply(rows.where()), rows.window());
  }

  Quantifier quantifier(Quantifier quantifier) {
    if (random.nextBoolean()) {
      return quantifier;
    }
    return switch (quantifier) {
      case Quantifier.Some() -> new Quantifier.AtLeast(1);
      case Quantifier.None() -> new Quantifier.AtMost(0);
      case Quantifier.Exactly(var count) -> new Quantifier.Between(count, count);
      case Quantifier.AtMost(var count) -> new Quantifier.Between(0, count);
      case Quantifier.Every _, Quantifier.AtLeast _, Quantifier.Between _ -> quantifier;
    };
  }

  Calculation calculation(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count(var rows) -> new Calculation.Count(rows(rows));
      case Calculation.Summary(var method, var of, var rows) ->
          new Calculation.Summary(method, of, rows(rows));
      case Calculation.Picked(var occurrence, var of, var rows) ->
          new Calculation.Picked(occurrence, of, rows(rows));
      case Calculation.When(var occurrence, var rows) ->
          new Calculation.When(occurrence, rows(rows));
      case Calculation.DaysSince(var occurrence, var rows) ->
          new Calculation.DaysSince(occurrence, rows(rows));
      case Calculation.Formula(var left, var operator, var right) ->
          formula(calculation(left), operator, calculation(right));
      case Calculation.Fixed(var value) ->
          new Calculation.Fixed(value.setScale(value.scale() + random.nextInt(3)));
      case Calculation.Named _ -> calculation;
    };
  }

  private Calculation formula(Calculation left, Calculation.Operator operator, Calculation right) {
    boolean isSwapped =
        switch (operator) {
          case PLUS, TIMES -> random.nextBoolean();
          case MINUS, DIVIDED_BY -> false;
        };
    return isSwapped
        ? new Calculation.Formula(right, operator, left)
        : new Calculation.Formula(left, operator, right);
  }

  SequenceRule sequence(SequenceRule rule) {
    int shared = rule.steps().getFirst().shared().size();
    List<Integer> order = shuffled(IntStream.range(0, shared).boxed().toList());
    List<SequenceRule.Step> steps = new ArrayList<>();
    for (SequenceRule.Step step : rule.steps()) {
      List<AttributeName> same = order.stream().map(at -> step.shared().get(at)).toList();
      SequenceRule.Gap within =
          steps.isEmpty() ? new SequenceRule.Gap.AtMost(7, Unit.DAY) : step.within();
      steps.add(new SequenceRule.Step(step.done(), rows(step.rows()), same, within));
    }
    return new SequenceRule(steps, rule.window(), rule.span());
  }

  Ranking ranking(Ranking ranking) {
    boolean isByChance = ranking.by() instanceof Ranking.Order.ByChance;
    Ranking.Order by =
        switch (ranking.by()) {
          case Ranking.Order.ByChance _ -> ranking.by();
          case Ranking.Order.ByValue(var value) -> new Ranking.Order.ByValue(calculation(value));
        };
    Ranking.Ties ties = isByChance ? Ranking.Ties.TOGETHER : ranking.ties();
    return new Ranking(ranking.end(), ranking.amount(), by, shuffled(ranking.per()), ties);
  }

  <T> List<T> shuffled(List<T> values) {
    List<T> others = new ArrayList<>(values);
    Collections.shuffle(others, random);
    return others;
  }

  /** More values at the end. */
  static <T> List<T> with(List<T> values, T more) {
    return Stream.concat(values.stream(), Stream.of(more)).toList();
  }
}
