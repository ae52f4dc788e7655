package studio.marquee.model.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** Rebuilds segments at random into others that mean the same people. */
final class SameMeaning {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();
  private static final Group.Join NONE = new Group.Join.NoneOf();
  private static final Part MUTED =
      new Part(
          new AttributeRule(
              new AttributeName("people", "muted"), new NumberTest.AtLeast(BigDecimal.ONE)),
          Set.of(Mark.MUTED));

  private final Random random;
  private final SameRows rows;

  SameMeaning(Random random) {
    this.random = random;
    this.rows = new SameRows(random, this::parts);
  }

  Segment of(Segment segment) {
    Limit limit =
        switch (segment.limit()) {
          case Limit.Unlimited unlimited -> unlimited;
          case Ranking ranking -> rows.ranking(ranking);
        };
    List<Pin> pins =
        rows.shuffled(segment.pins()).stream()
            .map(pin -> new Pin(pin.key(), pin.side(), "Another reason"))
            .toList();
    return new Segment(
        "Other title",
        "Other words",
        segment.population(),
        rule(segment.rule()),
        segment.exclude().isEmpty() ? List.of() : parts(segment.exclude()),
        limit,
        pins);
  }

  private Rule rule(Rule rule) {
    return switch (rule) {
      case Group(var join, var parts) -> wrapped(group(join, parts(parts)));
      case AttributeRule(var name, var test) ->
          wrapped(
              random.nextInt(4) > 0
                  ? rule
                  : new CalculationRule(new Calculation.Named(name), test));
      case CalculationRule(var value, var test) ->
          wrapped(new CalculationRule(rows.calculation(value), test));
      case RelatedRule(var quantifier, var of) ->
          wrapped(new RelatedRule(rows.quantifier(quantifier), rows.rows(of)));
      case OccurrenceRule(var occurrence, var of, var test) ->
          wrapped(new OccurrenceRule(occurrence, rows.rows(of), parts(test)));
      case LifecycleRule(var of, var stage) -> {
        LifecycleRule same = new LifecycleRule(rows.rows(of), stage);
        yield wrapped(random.nextBoolean() ? same : same.plain());
      }
      case SequenceRule sequence -> wrapped(rows.sequence(sequence));
      case PriorityRule(var audiences, var kept) -> {
        PriorityRule same = new PriorityRule(SameRows.with(audiences, "later"), kept);
        yield wrapped(random.nextBoolean() ? same : same.plain());
      }
      case KeysRule(var keys) -> wrapped(new KeysRule(rows.shuffled(keys)));
      case RankRule(var ranking, var among) ->
          wrapped(new RankRule(rows.ranking(ranking), parts(among)));
      case SplitRule split -> wrapped(renamed(split));
      case PlaceRule _, Everyone _, AudienceRule _, ListRule _ -> wrapped(rule);
    };
  }

  private SplitRule renamed(SplitRule split) {
    List<SplitRule.Arm> arms =
        split.arms().stream()
            .map(arm -> new SplitRule.Arm("new " + arm.name(), arm.percent()))
            .toList();
    return new SplitRule(split.salt(), arms, "new " + split.kept(), rows.shuffled(split.strata()));
  }

  private Rule group(Group.Join join, List<Part> parts) {
    List<Part> nested = List.of(Part.of(new Group(join, parts)));
    return switch (join) {
      case Group.Join.AllOf() when random.nextBoolean() -> halves(join, parts);
      case Group.Join.AnyOf() when random.nextBoolean() -> halves(join, parts);
      case Group.Join.NoneOf() when random.nextBoolean() ->
          new Group(ALL, List.of(Part.not(new Group(ANY, parts))));
      case Group.Join.AtLeast(var _) when random.nextBoolean() -> new Group(ANY, nested);
      case Group.Join.AllOf(), Group.Join.AnyOf(), Group.Join.NoneOf(), Group.Join.AtLeast(var _) ->
          new Group(join, parts);
    };
  }

  private static Group halves(Group.Join join, List<Part> parts) {
    int half = (parts.size() + 1) / 2;
    List<Part> all = new ArrayList<>(parts.subList(half, parts.size()));
    all.add(Part.of(new Group(join, parts.subList(0, half))));
    return new Group(join, all);
  }

  private Rule wrapped(Rule rule) {
    return switch (random.nextInt(6)) {
      case 0 -> new Group(ALL, List.of(Part.of(rule)));
      case 1 -> new Group(ANY, List.of(MUTED, Part.of(rule)));
      case 2 -> new Group(NONE, List.of(Part.not(rule)));
      case 3 -> new Group(ALL, List.of(Part.not(new Group(ANY, List.of(Part.not(rule))))));
      default -> rule;
    };
  }

  private List<Part> parts(List<Part> parts) {
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      marks.addAll(part.marks());
      if (random.nextBoolean()) {
        marks.add(Mark.LOCKED);
      }
      others.add(new Part(rule(part.rule()), marks));
    }
    if (random.nextBoolean()) {
      others.add(MUTED);
    }
    Collections.shuffle(others, random);
    return others;
  }
}
