package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;

/** Rules of every kind that fit where they stand; cheap ones are more frequent. */
final class RandomRules {
  private static final int MOST_TRIES = 60;

  /** Kinds from here on look further than the row. */
  private static final int DEEP = 15;

  private final Stock stock;
  private final Luck luck;
  private final RandomTests tests;
  private final RandomRows rows;
  private final RandomCalculations calculations;
  private final RandomSequences sequences;
  private final RandomSets sets;

  RandomRules(Stock stock) {
    this.stock = stock;
    this.luck = stock.luck();
    this.tests = new RandomTests(stock);
    this.rows = new RandomRows(stock, this, tests);
    this.calculations = new RandomCalculations(stock, rows);
    this.sequences = new RandomSequences(stock, this, rows, tests);
    this.sets = new RandomSets(stock, this, calculations);
  }

  RandomCalculations calculations() {
    return calculations;
  }

  RandomSets sets() {
    return sets;
  }

  /** A rule with marks; groups inside where there is depth left. */
  Part part(Ground ground, int depth) {
    Rule rule =
        depth > 0 && luck.inPercent(15)
            ? new Group(join(luck), luck.some(2, () -> part(ground, depth - 1)))
            : rule(ground, depth);
    return new Part(rule, marks(luck));
  }

  static Group.Join join(Luck luck) {
    return switch (luck.below(7)) {
      case 0, 1 -> new Group.Join.AllOf();
      case 2, 3 -> new Group.Join.AnyOf();
      case 4 -> new Group.Join.NoneOf();
      default -> new Group.Join.AtLeast(luck.between(1, 4));
    };
  }

  static Set<Mark> marks(Luck luck) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (luck.inPercent(25)) {
      marks.add(Mark.NOT);
    }
    if (luck.inPercent(12)) {
      marks.add(Mark.MUTED);
    }
    if (luck.inPercent(8)) {
      marks.add(Mark.LOCKED);
    }
    return marks;
  }

  /** No group. */
  Rule rule(Ground ground, int depth) {
    boolean isPeople = ground.subject().equals(WorldMarts.PEOPLE);
    int kind = luck.below(100);
    Optional<Rule> rule =
        switch (kind) {
          case 0 -> Optional.of(new Everyone());
          case 1, 2, 3 ->
              isPeople ? Optional.of(new RandomPlaces(stock).place()) : Optional.empty();
          case 4, 5 -> sets.list(ground);
          case 6, 7 -> Optional.of(sets.keys(ground));
          case 8, 9, 10 -> Optional.of(sets.split(ground));
          case 11, 12, 13 -> sets.audience(ground);
          case 14 -> sets.priority(ground);
          default -> depth < 1 ? Optional.empty() : deep(kind, ground, depth);
        };
    return rule.orElseGet(() -> attribute(ground));
  }

  /** A rule that looks at more than the row itself, where there is one. */
  Rule deep(Ground ground, int depth) {
    return deep(luck.between(DEEP, 61), ground, depth).orElseGet(() -> attribute(ground));
  }

  private Optional<Rule> deep(int kind, Ground ground, int depth) {
    if (kind < 19) {
      return Optional.of(sets.rank(ground, depth - 1));
    }
    if (kind < 32) {
      return Optional.of(new RelatedRule(quantifier(), rows.rows(ground, depth - 1)));
    }
    if (kind < 43) {
      return Optional.of(calculation(ground, depth - 1));
    }
    if (kind < 48) {
      return sequences.occurrence(ground, depth - 1);
    }
    if (kind < 53) {
      return sequences.lifecycle(ground, depth - 1);
    }
    return kind < 62 ? sequences.sequence(ground, depth - 1) : Optional.empty();
  }

  private Quantifier quantifier() {
    int count = luck.between(0, 4);
    return switch (luck.below(9)) {
      case 0, 1 -> new Quantifier.Some();
      case 2 -> new Quantifier.None();
      case 3, 4 -> new Quantifier.Every();
      case 5 -> new Quantifier.AtLeast(count + 1);
      case 6 -> new Quantifier.AtMost(count);
      case 7 -> new Quantifier.Exactly(count);
      default -> new Quantifier.Between(count, count + luck.below(3));
    };
  }

  private Rule calculation(Ground ground, int depth) {
    Calculation calculation = calculations.any(ground, depth);
    AttributeType type = stock.catalogue().type(calculation).orElseThrow();
    if (ground.isTop()) {
      List<Object> values = stock.values(ground.subject(), calculation);
      return new CalculationRule(calculation, tests.test(type, values, ground));
    }
    return new CalculationRule(calculation, tests.ofValue(type, List.of()));
  }

  private Rule attribute(Ground ground) {
    for (int i = 0; i < MOST_TRIES; i++) {
      String mart = luck.inPercent(75) ? ground.subject() : luck.oneOf(ground.marts());
      List<AttributeName> names = new ArrayList<>(stock.names(mart, _ -> true));
      if (!names.isEmpty()) {
        AttributeName name = luck.oneOf(names);
        AttributeType type = stock.type(name);
        return new AttributeRule(name, tests.test(type, stock.values(name), ground));
      }
    }
    return new Everyone();
  }
}
