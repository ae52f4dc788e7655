package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.SplitRule.Arm;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** Rules of the kinds that look further than at one attribute or place. */
final class RandomRules {
  private final RandomGenerator random;
  private final RandomSegments segments;
  private final RandomCalculations calculations;

  RandomRules(RandomGenerator random, RandomSegments segments) {
    this.random = random;
    this.segments = segments;
    calculations = new RandomCalculations(random, segments);
  }

  List<RandomSegments.Leaf> leaves() {
    return List.of(
        levels -> new Everyone(),
        levels -> new CalculationRule(calculations.calculation(levels), segments.test()),
        levels -> new RelatedRule(quantifier(), calculations.rows(levels)),
        this::occurrence,
        levels -> new LifecycleRule(calculations.rowsOfAllTimes(levels), stage()),
        this::sequence,
        levels -> new AudienceRule(audience()),
        levels -> priority(),
        levels -> new ListRule(calculations.name(), "vip", random.nextBoolean() ? "" : "Mail"),
        levels -> new KeysRule(List.of("c" + random.nextInt(9), "\"c\"")),
        levels -> new RankRule(ranking(levels), someParts(levels)),
        levels -> split());
  }

  Ranking ranking(int levels) {
    return new Ranking(
        one(Ranking.End.values()),
        random.nextBoolean()
            ? new Ranking.Amount.People(1 + random.nextInt(500))
            : new Ranking.Amount.Percent(new BigDecimal("12.50")),
        random.nextBoolean()
            ? new Ranking.Order.ByChance("spring")
            : new Ranking.Order.ByValue(calculations.calculation(levels)),
        names(random.nextInt(4)),
        one(Ranking.Ties.values()));
  }

  private OccurrenceRule occurrence(int levels) {
    return new OccurrenceRule(
        one(Occurrence.values()), calculations.rows(levels), segments.parts(levels));
  }

  private Quantifier quantifier() {
    int count = 1 + random.nextInt(5);
    return switch (random.nextInt(7)) {
      case 0 -> new Quantifier.Some();
      case 1 -> new Quantifier.None();
      case 2 -> new Quantifier.Every();
      case 3 -> new Quantifier.AtLeast(count);
      case 4 -> new Quantifier.AtMost(count - 1);
      case 5 -> new Quantifier.Exactly(count - 1);
      default -> new Quantifier.Between(count - 1, count);
    };
  }

  private Stage stage() {
    int count = 1 + random.nextInt(5);
    Unit unit = one(Unit.values());
    return switch (random.nextInt(4)) {
      case 0 -> new Stage.FirstTime(new TimeTest.WithinLast(count, unit));
      case 1 -> new Stage.Regularly(count, count + random.nextInt(3), unit);
      case 2 -> new Stage.Stopped(count, unit);
      default -> new Stage.Restarted(count, 1 + random.nextInt(5), unit);
    };
  }

  private SequenceRule sequence(int levels) {
    int shared = random.nextInt(3);
    List<Step> steps = new ArrayList<>();
    steps.add(step(Done.DID, levels, shared));
    for (int i = random.nextInt(3); i >= 0; i--) {
      steps.add(step(one(Done.values()), levels, shared));
    }
    return new SequenceRule(steps, calculations.window(), gap());
  }

  private Step step(Done done, int levels, int shared) {
    return new Step(done, calculations.rowsOfAllTimes(levels), names(shared), gap());
  }

  private Gap gap() {
    return random.nextBoolean()
        ? new Gap.AnyTime()
        : new Gap.AtMost(
            1 + random.nextInt(9), one(new Unit[] {Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK}));
  }

  private PriorityRule priority() {
    String kept = audience();
    return new PriorityRule(List.of("gold-members", kept, "2026_w1"), kept);
  }

  private SplitRule split() {
    Arm test = new Arm("Test", new BigDecimal("33.3333"));
    Arm control = new Arm("Control \"1\"", BigDecimal.TEN);
    return new SplitRule(
        "winter", List.of(test, control), control.name(), names(random.nextInt(4)));
  }

  private String audience() {
    return "audience-" + random.nextInt(3);
  }

  private List<Part> someParts(int levels) {
    return random.nextBoolean() ? List.of() : segments.parts(levels);
  }

  private List<AttributeName> names(int count) {
    return Stream.generate(calculations::name).limit(count).toList();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
