package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.words.Sentence;

/** Writes any rule as lines that can be changed. */
final class RulePhrases {
  private final Knowledge knowledge;
  private final TestPhrase tests;
  private final RowsValues values;
  private final CalculationPhrase calculations;
  private final RowsPhrase rows;
  private final SequencePhrase sequences;
  private final SetPhrase sets;
  private final RankPhrase ranks;
  private final SplitPhrase splits;
  private final PlacePhrase places;

  RulePhrases(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.tests = new TestPhrase(knowledge);
    this.values = new RowsValues(knowledge);
    this.calculations = new CalculationPhrase(knowledge, this);
    this.rows = new RowsPhrase(knowledge, this);
    this.sequences = new SequencePhrase(knowledge, rows);
    this.sets = new SetPhrase(knowledge);
    this.ranks = new RankPhrase(knowledge, this);
    this.splits = new SplitPhrase(knowledge);
    this.places = new PlacePhrase(knowledge);
  }

  void rule(Lines lines, Scope scope, Rule rule, Consumer<Rule> change) {
    switch (rule) {
      case Everyone() -> lines.say(knowledge.say("rule.everyone"));
      case AttributeRule attribute -> attribute(lines, scope, attribute, change);
      case CalculationRule calculation -> calculation(lines, scope, calculation, change);
      case RelatedRule related -> rows.write(lines, scope, related, change);
      case OccurrenceRule occurrence -> rows.write(lines, scope, occurrence, change);
      case LifecycleRule lifecycle -> rows.write(lines, scope, lifecycle, change);
      case SequenceRule sequence -> sequences.write(lines, scope, sequence, change);
      case AudienceRule audience -> sets.write(lines, scope, audience, change);
      case PriorityRule priority -> sets.write(lines, scope, priority, change);
      case ListRule list -> sets.write(lines, scope, list, change);
      case RankRule rank -> ranks.write(lines, scope, rank, change);
      case SplitRule split -> splits.write(lines, scope, split, change);
      case PlaceRule place -> places.write(lines, scope, place, change);
      case Group group -> group(lines, scope, group, change);
      case KeysRule keys -> {
        lines.say(knowledge.say("rule.keys", keys.keys().size()));
        lines.note(knowledge.say("rule.keys.more"));
      }
    }
  }

  /** How many are kept, as the ranking of a rule that is asked of all who pass. */
  void limit(Lines lines, Scope scope, Rule rule, Consumer<Rule> change) {
    if (rule instanceof RankRule(var ranking, var among)) {
      ranks.limit(lines, scope, ranking, next -> change.accept(new RankRule(next, among)));
    }
  }

  /** What a limit begins as. */
  Ranking startOfLimit(Scope scope) {
    return ranks.start(scope);
  }

  private void attribute(Lines lines, Scope scope, AttributeRule rule, Consumer<Rule> change) {
    Optional<Attribute> known = knowledge.attribute(rule.attribute());
    if (known.isEmpty() || !Fit.fits(rule.test(), known.get().type())) {
      inWords(lines, Part.of(rule), knowledge.say("rule.notKnown"));
      return;
    }
    Attribute attribute = known.get();
    lines.add(
        new Piece.Title(
            lines.key("attribute"),
            scope.subject().equals(rule.attribute().mart())
                ? attribute.title()
                : knowledge.titleOf(rule.attribute(), scope),
            attribute.description()));
    tests.write(
        lines,
        Value.of(attribute, scope),
        rule.test(),
        to -> change.accept(new AttributeRule(rule.attribute(), to)));
  }

  private void calculation(Lines lines, Scope scope, CalculationRule rule, Consumer<Rule> change) {
    Optional<Rows> of = Measure.rows(rule.calculation());
    if (of.isPresent()) {
      rows.write(lines, scope, rule, of.get(), change);
      return;
    }
    calculations.write(
        lines,
        scope,
        CalculationPhrase.Fit.ORDERED,
        rule.calculation(),
        to -> change.accept(retested(rule, to, scope)));
    lines.next();
    lines.say(knowledge.say("rule.calculation.is"));
    tests.write(
        lines.inside("value"),
        values.value(rule.calculation(), scope),
        rule.test(),
        to -> change.accept(new CalculationRule(rule.calculation(), to)));
  }

  private Rule retested(CalculationRule rule, Calculation next, Scope scope) {
    Value value = values.value(next, scope);
    boolean isSame = values.value(rule.calculation(), scope).type() == value.type();
    AttributeTest test = isSame ? rule.test() : tests.start(value);
    return new CalculationRule(next, test);
  }

  /** A rule within others, with what is said of it there. */
  void part(Lines lines, Scope scope, Part part, Consumer<Part> change) {
    if (part.isLocked()) {
      inWords(lines, part, knowledge.say("rule.locked"));
      return;
    }
    if (part.isNot()) {
      Set<Mark> without = marks(part);
      without.remove(Mark.NOT);
      lines.add(
          new Piece.Switch(
              lines.key("not"),
              knowledge.say("rule.name.not"),
              knowledge.say("rule.not"),
              true,
              () -> change.accept(new Part(part.rule(), without))));
    }
    if (part.isMuted()) {
      lines.note(knowledge.say("rule.muted"));
    }
    rule(lines, scope, part.rule(), to -> change.accept(new Part(to, part.marks())));
  }

  private static Set<Mark> marks(Part part) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(part.marks());
    return marks;
  }

  private void inWords(Lines lines, Part part, String why) {
    Sentence sentence =
        new Sentence(knowledge.catalogue(), knowledge.texts().locale(), knowledge.now());
    lines.say(sentence.of(part));
    lines.note(why);
  }

  private void group(Lines lines, Scope scope, Group group, Consumer<Rule> change) {
    lines.say(
        switch (group.join()) {
          case Group.Join.AllOf() -> knowledge.say("rule.group.all");
          case Group.Join.AnyOf() -> knowledge.say("rule.group.any");
          case Group.Join.NoneOf() -> knowledge.say("rule.group.none");
          case Group.Join.AtLeast(var count) -> knowledge.say("rule.group.atLeast", count);
        });
    lines.deeper(() -> {
      for (int i = 0; i < group.parts().size(); i++) {
        int place = i;
        lines.next();
        part(
            lines.inside("part", i),
            scope,
            group.parts().get(i),
            to -> {
              List<Part> parts = new ArrayList<>(group.parts());
              parts.set(place, to);
              change.accept(new Group(group.join(), parts));
            });
      }
    });
  }
}
