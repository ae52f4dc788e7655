package studio.marquee.model.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.marquee.model.format.KindsOfTests;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Segments with every kind of rule, the same ones for the same seed. */
final class RandomTrees {
  private static final List<AttributeTest> TESTS = KindsOfTests.list();

  private final Random random;

  RandomTrees(Random random) {
    this.random = random;
  }

  Segment next() {
    List<Part> exclude = random.nextInt(3) == 0 ? parts(1, 1) : List.of();
    Limit limit = random.nextInt(3) == 0 ? ranking(1) : new Limit.Unlimited();
    List<Pin> pins = new ArrayList<>();
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      pins.add(new Pin("key " + i, pick(Pin.Side.values()), "Because"));
    }
    return new Segment("T", "", "people", rule(3), exclude, limit, pins);
  }

  private Rule rule(int levels) {
    int kind = random.nextInt(levels == 0 ? 8 : 18);
    return switch (kind) {
      case 0 -> new AudienceRule(audience());
      case 1 -> new PriorityRule(List.of("a", "b", "c"), audience());
      case 2 -> new ListRule(name(), "list-" + random.nextInt(2), some("", "mail"));
      case 3 -> new KeysRule(List.of("1", "key " + random.nextInt(3)));
      case 4 -> split();
      case 5 -> new Everyone();
      case 6, 7 -> new AttributeRule(name(), test());
      case 8 -> new CalculationRule(calculation(levels - 1), test());
      case 9 -> new RelatedRule(quantifier(), rows(levels - 1));
      case 10 -> new OccurrenceRule(occurrence(), rows(levels - 1), parts(levels - 1, 1));
      case 11 -> new LifecycleRule(ever(levels - 1), stage());
      case 12 -> sequence(levels - 1);
      case 13 -> new RankRule(ranking(levels - 1), parts(levels - 1, 0));
      default -> new Group(join(), parts(levels - 1, 1));
    };
  }

  private List<Part> parts(int levels, int least) {
    return Stream.generate(() -> new Part(rule(levels), marks()))
        .limit(least + random.nextInt(3))
        .toList();
  }

  private Set<Mark> marks() {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    Stream.of(Mark.values()).filter(_ -> random.nextInt(4) == 0).forEach(marks::add);
    return marks;
  }

  private Group.Join join() {
    return some(
        new Group.Join.AllOf(),
        new Group.Join.AnyOf(),
        new Group.Join.NoneOf(),
        new Group.Join.AtLeast(1 + random.nextInt(3)));
  }

  private Calculation calculation(int levels) {
    Supplier<Rows> rows = () -> rows(levels);
    return switch (random.nextInt(levels == 0 ? 7 : 8)) {
      case 0 -> new Calculation.Count(rows.get());
      case 1 -> new Calculation.Summary(pick(Calculation.Method.values()), name(), rows.get());
      case 2 -> new Calculation.Picked(occurrence(), name(), rows.get());
      case 3 -> new Calculation.When(occurrence(), rows.get());
      case 4 -> new Calculation.DaysSince(occurrence(), rows.get());
      case 5 -> new Calculation.Named(name());
      case 6 -> new Calculation.Fixed(new BigDecimal(some("1", "2.50")));
      default ->
          new Calculation.Formula(
              calculation(levels - 1),
              pick(Calculation.Operator.values()),
              calculation(levels - 1));
    };
  }

  private Rows rows(int levels) {
    Rows rows = ever(levels);
    return random.nextBoolean() ? rows : rows.during(time());
  }

  private Rows ever(int levels) {
    List<Hop> path = new ArrayList<>(List.of(new Hop(some("orders", "visits"), some("", "by"))));
    if (random.nextBoolean()) {
      path.add(Hop.to("items"));
    }
    return new Rows(path, levels == 0 ? List.of() : parts(levels, 0), new Window.Ever());
  }

  private Quantifier quantifier() {
    int count = random.nextInt(3);
    return some(
        new Quantifier.Some(),
        new Quantifier.None(),
        new Quantifier.Every(),
        new Quantifier.AtLeast(count + 1),
        new Quantifier.AtMost(count),
        new Quantifier.Exactly(count),
        new Quantifier.Between(count, count + random.nextInt(2)));
  }

  private LifecycleRule.Stage stage() {
    int count = 1 + random.nextInt(3);
    return some(
        new LifecycleRule.Stage.FirstTime(time()),
        new LifecycleRule.Stage.Regularly(count, 4, Unit.MONTH),
        new LifecycleRule.Stage.Stopped(count, Unit.WEEK),
        new LifecycleRule.Stage.Restarted(count, 2, Unit.DAY));
  }

  private SequenceRule sequence(int levels) {
    List<SequenceRule.Step> steps = new ArrayList<>();
    int shared = random.nextInt(3);
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      SequenceRule.Done done = i == 0 ? SequenceRule.Done.DID : pick(SequenceRule.Done.values());
      List<AttributeName> same = Stream.generate(this::name).limit(shared).toList();
      steps.add(new SequenceRule.Step(done, ever(levels), same, gap()));
    }
    Window window = some(new Window.Ever(), new Window.During(time()));
    return new SequenceRule(steps, window, gap());
  }

  private SequenceRule.Gap gap() {
    return some(
        new SequenceRule.Gap.AnyTime(),
        new SequenceRule.Gap.AtMost(1 + random.nextInt(3), Unit.DAY));
  }

  private Ranking ranking(int levels) {
    return new Ranking(
        pick(Ranking.End.values()),
        some(new Ranking.Amount.People(3), new Ranking.Amount.Percent(new BigDecimal("2.50"))),
        some(
            new Ranking.Order.ByChance("salt"),
            new Ranking.Order.ByValue(calculation(Math.max(0, levels)))),
        Stream.generate(this::name).limit(random.nextInt(3)).toList(),
        pick(Ranking.Ties.values()));
  }

  private SplitRule split() {
    List<SplitRule.Arm> arms =
        List.of(
            new SplitRule.Arm("test", BigDecimal.valueOf(40)),
            new SplitRule.Arm("control", BigDecimal.valueOf(10)));
    List<AttributeName> strata = Stream.generate(this::name).limit(random.nextInt(3)).toList();
    return new SplitRule(some("salt", "pepper"), arms, some("test", "control"), strata);
  }

  private TimeTest time() {
    return new TimeTest.WithinLast(1 + random.nextInt(3), Unit.DAY);
  }

  private AttributeTest test() {
    return TESTS.get(random.nextInt(TESTS.size()));
  }

  private AttributeName name() {
    return new AttributeName(some("people", "orders"), some("x", "y"));
  }

  private Occurrence occurrence() {
    return pick(Occurrence.values());
  }

  private String audience() {
    return some("a", "b", "c");
  }

  @SafeVarargs
  private <T> T some(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
