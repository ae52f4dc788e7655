package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** What happened after what, when first and last, and whether it became a habit. */
final class RandomSequences {
  private static final List<Unit> CALENDAR =
      List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR);

  private final Luck luck;
  private final RandomRules rules;
  private final RandomRows rows;
  private final RandomTests tests;

  RandomSequences(Stock stock, RandomRules rules, RandomRows rows, RandomTests tests) {
    this.luck = stock.luck();
    this.rules = rules;
    this.rows = rows;
    this.tests = tests;
  }

  Optional<Rule> occurrence(Ground ground, int depth) {
    return rows.timed(ground, depth)
        .map(some -> {
          Ground there = ground.through(some.path());
          List<Part> test = luck.some(2, () -> rules.part(there, depth - 1));
          Occurrence which = luck.inPercent(50) ? Occurrence.FIRST : Occurrence.LAST;
          return new OccurrenceRule(which, some, test);
        });
  }

  Optional<Rule> lifecycle(Ground ground, int depth) {
    return rows.timed(ground, depth).map(some -> new LifecycleRule(ever(some), stage(some)));
  }

  /** Mostly without conditions, as few people do all that is asked for. */
  private static Rows bare(Rows rows) {
    return new Rows(rows.path(), List.of(), new Window.Ever());
  }

  private static Rows ever(Rows rows) {
    return new Rows(rows.path(), rows.where(), new Window.Ever());
  }

  private Stage stage(Rows some) {
    boolean isDate = rows.timeType(some.path()).orElseThrow() == AttributeType.DATE;
    Unit unit = isDate || luck.inPercent(80) ? luck.oneOf(CALENDAR) : Unit.HOUR;
    List<Object> times = rows.times(some.path());
    int count = luck.inPercent(50) ? luck.between(1, 6) : tests.times().count(times, unit);
    return switch (luck.below(5)) {
      case 0 ->
          new Stage.FirstTime(
              isDate ? tests.times().ofDates(times) : tests.times().ofMoments(times));
      case 1, 2 -> {
        int periods = luck.between(1, 5);
        yield new Stage.Regularly(luck.between(1, periods), periods, unit);
      }
      case 3 -> new Stage.Stopped(count, unit);
      default -> restarted(times, unit);
    };
  }

  /** Mostly with something just after the pause and something just before it. */
  private Stage restarted(List<Object> times, Unit unit) {
    int one = tests.times().count(times, unit);
    int other = tests.times().count(times, unit);
    int recent = luck.inPercent(80) ? Math.min(one, other) + 1 : luck.between(1, 6);
    return new Stage.Restarted(recent, Math.max(1, Math.max(one, other) - recent), unit);
  }

  Optional<Rule> sequence(Ground ground, int depth) {
    Optional<AttributeType> time =
        rows.timed(ground, 0).flatMap(some -> rows.timeType(some.path()));
    if (time.isEmpty()) {
      return Optional.empty();
    }
    List<Rows> some = new ArrayList<>();
    int length = luck.inPercent(70) ? 2 : luck.between(3, 4);
    for (int i = 0; some.size() < length && i < 200; i++) {
      int conditions = luck.inPercent(60) ? 0 : depth;
      rows.timed(ground, conditions)
          .filter(one -> rows.timeType(one.path()).equals(time))
          .map(one -> conditions == 0 ? bare(one) : ever(one))
          .ifPresent(some::add);
    }
    return some.size() < 2 ? Optional.empty() : Optional.of(sequence(some, time.get()));
  }

  private SequenceRule sequence(List<Rows> some, AttributeType time) {
    Optional<List<AttributeName>> shared = luck.inPercent(25) ? shared(some) : Optional.empty();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Done done = i > 0 && luck.inPercent(45) ? Done.DID_NOT : Done.DID;
      List<AttributeName> same = shared.isPresent() ? List.of(shared.get().get(i)) : List.of();
      steps.add(new Step(done, some.get(i), same, gap(time)));
    }
    Window window = luck.inPercent(30) ? rows.window(some.getFirst()) : new Window.Ever();
    return new SequenceRule(steps, window, gap(time));
  }

  /** An attribute of each step's path, all of one type. */
  private Optional<List<AttributeName>> shared(List<Rows> some) {
    AttributeType type = luck.inPercent(60) ? AttributeType.NUMBER : AttributeType.TEXT;
    List<AttributeName> shared = new ArrayList<>();
    for (Rows one : some) {
      List<AttributeName> names =
          one.path().stream().flatMap(hop -> names(hop, type)).distinct().toList();
      if (names.isEmpty()) {
        return Optional.empty();
      }
      shared.add(luck.oneOf(names));
    }
    return Optional.of(shared);
  }

  /** Whole numbers, most of which lead to products. */
  private static Stream<AttributeName> names(Hop hop, AttributeType type) {
    return WorldMarts.attributes(
        hop.mart(),
        attribute ->
            attribute.type() == type && (type == AttributeType.TEXT || attribute.isWhole()))
        .stream();
  }

  private Gap gap(AttributeType time) {
    if (luck.inPercent(50)) {
      return new Gap.AnyTime();
    }
    if (time == AttributeType.DATE) {
      return luck.inPercent(60)
          ? new Gap.AtMost(luck.oneOf(List.of(1, 2, 7, 14, 30)), Unit.DAY)
          : new Gap.AtMost(luck.between(1, 4), Unit.WEEK);
    }
    return switch (luck.below(5)) {
      case 0 -> new Gap.AtMost(luck.oneOf(List.of(1, 2, 60)), Unit.MINUTE);
      case 1 -> new Gap.AtMost(luck.oneOf(List.of(1, 2, 24, 48)), Unit.HOUR);
      case 2 -> new Gap.AtMost(luck.between(1, 2), Unit.WEEK);
      default -> new Gap.AtMost(luck.oneOf(List.of(1, 2, 4, 7, 30, 300)), Unit.DAY);
    };
  }
}
