package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/** What must be true of rows: conditions that can be added and taken away. */
final class ConditionsPhrase {
  private static final String WHERE = "where";

  private final Knowledge knowledge;
  private final RulePhrases rules;
  private final TestPhrase tests;
  private final Paths paths;

  ConditionsPhrase(Knowledge knowledge, RulePhrases rules) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.tests = new TestPhrase(knowledge);
    this.paths = new Paths(knowledge);
  }

  /** How many conditions there must be. */
  enum Least {
    NONE,
    ONE
  }

  /**
   * Writes them on lines of their own, if there are any.
   *
   * @param first the word before the first of them
   */
  void write(
      Lines lines,
      Scope scope,
      String first,
      List<Part> parts,
      Least least,
      Consumer<List<Part>> change) {
    Join join = Join.of(parts);
    List<Part> shown = join.shown(parts);
    Consumer<List<Part>> all = next -> change.accept(join.kept(next));
    if (shown.isEmpty()) {
      lines.add(addition(lines, scope, shown, all));
      return;
    }
    lines.deeper(() -> {
      for (int i = 0; i < shown.size(); i++) {
        lines.next();
        lines.say(i == 0 ? first : knowledge.say(join.word()));
        if (i == 0 && shown.size() > 1) {
          join(lines, join, shown, change);
        }
        part(lines.inside(WHERE, i), scope, shown, i, least, all);
      }
      lines.next();
      lines.add(addition(lines, scope, shown, all));
    });
  }

  private void part(
      Lines lines,
      Scope scope,
      List<Part> shown,
      int place,
      Least least,
      Consumer<List<Part>> change) {
    Consumer<Part> replace = next -> change.accept(with(shown, place, next));
    boolean isOneLine = shown.get(place).rule() instanceof AttributeRule;
    if (isOneLine) {
      rules.part(lines, scope, shown.get(place), replace);
    }
    if (least == Least.NONE || shown.size() > 1) {
      remove(lines, shown, place, change);
    }
    if (!isOneLine) {
      rules.part(lines, scope, shown.get(place), replace);
    }
  }

  private void remove(Lines lines, List<Part> shown, int place, Consumer<List<Part>> change) {
    List<Part> others = new ArrayList<>(shown);
    others.remove(place);
    lines.add(
        new Piece.Act(
            lines.key("remove"),
            knowledge.say("rule.name.removeCondition"),
            Piece.Sign.REMOVE,
            () -> change.accept(others)));
  }

  private static List<Part> with(List<Part> parts, int place, Part next) {
    List<Part> all = new ArrayList<>(parts);
    all.set(place, next);
    return all;
  }

  private void join(Lines lines, Join now, List<Part> shown, Consumer<List<Part>> change) {
    List<Option> options = new ArrayList<>();
    for (Join join : Join.values()) {
      options.add(
          new Option(
              knowledge.say(join.key()), "", join == now, () -> change.accept(join.kept(shown))));
    }
    lines.add(
        new Piece.Choice(
            lines.key("join"),
            knowledge.say("rule.name.join"),
            Piece.Look.VERB,
            knowledge.say(now.key()),
            options));
  }

  private Piece addition(Lines lines, Scope scope, List<Part> shown, Consumer<List<Part>> change) {
    List<Option> options = new ArrayList<>();
    Scope inside = new Scope(scope.subject(), scope.path(), List.of());
    for (Attribute attribute : knowledge.attributes(inside.marts())) {
      options.add(
          new Option(
              knowledge.titleOf(attribute.name(), inside),
              attribute.description(),
              false,
              () -> add(lines, Value.of(attribute, scope), attribute, shown, change)));
    }
    for (List<Hop> path : paths.near(scope.subject())) {
      if (!scope.holds(path.getLast().mart())) {
        Rows rows = new Rows(path, List.of(), new Window.Ever());
        options.add(
            new Option(
                knowledge.say("rule.condition.related", paths.said(path)),
                "",
                false,
                () ->
                    change.accept(
                        and(shown, Part.of(new RelatedRule(new Quantifier.Some(), rows))))));
      }
    }
    return new Piece.Choice(
        lines.key("add"),
        knowledge.say("rule.name.addCondition"),
        Piece.Look.ADD,
        knowledge.say("rule.condition.add"),
        options);
  }

  private void add(
      Lines lines,
      Value value,
      Attribute attribute,
      List<Part> shown,
      Consumer<List<Part>> change) {
    AttributeTest test = tests.start(value);
    change.accept(and(shown, Part.of(new AttributeRule(attribute.name(), test))));
    tests.awaitValue(lines.inside(WHERE, shown.size()), value, test);
  }

  private static List<Part> and(List<Part> parts, Part another) {
    List<Part> all = new ArrayList<>(parts);
    all.add(another);
    return all;
  }

  /** How conditions hold together. */
  private enum Join {
    ALL("rule.join.all", "rule.join.and"),
    ANY("rule.join.any", "rule.join.or");

    private final String key;
    private final String word;

    Join(String key, String word) {
      this.key = key;
      this.word = word;
    }

    String key() {
      return key;
    }

    String word() {
      return word;
    }

    static Join of(List<Part> parts) {
      boolean isAny =
          parts.size() == 1
              && parts.getFirst().marks().isEmpty()
              && parts.getFirst().rule() instanceof Group(Group.Join.AnyOf(), var _);
      return isAny ? ANY : ALL;
    }

    List<Part> shown(List<Part> parts) {
      return this == ANY && parts.getFirst().rule() instanceof Group(var _, var inner)
          ? inner
          : parts;
    }

    List<Part> kept(List<Part> shown) {
      return this == ANY && shown.size() > 1
          ? List.of(Part.of(new Group(new Group.Join.AnyOf(), shown)))
          : shown;
    }
  }
}
