package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Unit;

/** One thing after another. */
final class SequencePhrase {
  private static final int MOST_STEPS = 10;
  private static final int WEEK_OF_DAYS = 7;

  private final Knowledge knowledge;
  private final RowsPhrase rows;
  private final WindowPhrase windows;
  private final TimePhrase times;

  SequencePhrase(Knowledge knowledge, RowsPhrase rows) {
    this.knowledge = knowledge;
    this.rows = rows;
    this.windows = new WindowPhrase(knowledge);
    this.times = new TimePhrase(knowledge);
  }

  /** What was done, and then done again. */
  static Rule begun(Rows done) {
    Rows ever = Measures.ever(done);
    Step first = new Step(Done.DID, ever, List.of(), new Gap.AnyTime());
    return new SequenceRule(List.of(first, first), done.window(), new Gap.AnyTime());
  }

  void write(Lines lines, Scope scope, SequenceRule rule, Consumer<Rule> change) {
    Consumer<List<Step>> steps =
        to -> change.accept(new SequenceRule(aligned(to, scope), rule.window(), rule.span()));
    for (int i = 0; i < rule.steps().size(); i++) {
      lines.next();
      step(lines.inside("step", i), scope, rule, i, steps);
    }
    lines.next();
    if (rule.steps().size() < MOST_STEPS) {
      Step last = rule.steps().getLast();
      Step next = new Step(Done.DID, last.rows(), last.shared(), new Gap.AnyTime());
      lines.add(
          new Piece.Act(
              lines.key("then"),
              knowledge.say("rule.name.then"),
              Piece.Sign.ADD,
              () -> steps.accept(plus(rule.steps(), next))));
    }
    lines.next();
    whole(lines, scope, rule, change);
  }

  private static List<Step> plus(List<Step> steps, Step next) {
    List<Step> all = new ArrayList<>(steps);
    all.add(next);
    return all;
  }

  private void step(
      Lines lines, Scope scope, SequenceRule rule, int place, Consumer<List<Step>> change) {
    Step step = rule.steps().get(place);
    Consumer<UnaryOperator<Step>> replace =
        to -> {
          List<Step> all = new ArrayList<>(rule.steps());
          all.set(place, to.apply(step));
          change.accept(all);
        };
    if (place == 0) {
      lines.say(knowledge.say("rule.sequence.first"));
    } else {
      done(lines, step, replace);
    }
    rows.step(
        lines,
        scope,
        step,
        to ->
            replace.accept(before ->
                new Step(before.done(), Measures.ever(to), before.shared(), before.within())));
    if (place > 0) {
      gap(
          lines.inside("within"),
          step.within(),
          isMoment(rule),
          "rule.gap.anyTime",
          to ->
              replace.accept(
                  before -> new Step(before.done(), before.rows(), before.shared(), to)));
    }
    remove(lines, rule.steps(), place, change);
    rows.stepWhere(
        lines,
        scope,
        step.rows(),
        to ->
            replace.accept(
                before -> new Step(before.done(), to, before.shared(), before.within())));
  }

  private void done(Lines lines, Step step, Consumer<UnaryOperator<Step>> replace) {
    List<Option> options = new ArrayList<>();
    for (Done done : Done.values()) {
      options.add(
          new Option(
              said(done),
              "",
              done == step.done(),
              () ->
                  replace.accept(
                      before -> new Step(done, before.rows(), before.shared(), before.within()))));
    }
    lines.add(
        new Piece.Choice(
            lines.key("done"),
            knowledge.say("rule.name.done"),
            Piece.Look.VERB,
            said(step.done()),
            options));
  }

  private String said(Done done) {
    return switch (done) {
      case DID -> knowledge.say("rule.sequence.then");
      case DID_NOT -> knowledge.say("rule.sequence.thenNot");
    };
  }

  /** A sequence keeps two steps, and begins with what was done. */
  private void remove(Lines lines, List<Step> steps, int place, Consumer<List<Step>> change) {
    List<Step> others = new ArrayList<>(steps);
    others.remove(place);
    if (others.size() >= 2 && others.getFirst().done() == Done.DID) {
      lines.add(
          new Piece.Act(
              lines.key("remove"),
              knowledge.say("rule.name.removeStep"),
              Piece.Sign.REMOVE,
              () -> change.accept(others)));
    }
  }

  private void gap(Lines lines, Gap gap, boolean isMoment, String anyTime, Consumer<Gap> change) {
    boolean isAny = gap instanceof Gap.AnyTime;
    Gap limited = isAny ? new Gap.AtMost(WEEK_OF_DAYS, Unit.DAY) : gap;
    String any = knowledge.say(anyTime);
    String within = knowledge.say("rule.gap.within");
    lines.add(
        new Piece.Choice(
            lines.key("gap"),
            knowledge.say("rule.name.gap"),
            Piece.Look.VERB,
            isAny ? any : within,
            List.of(
                new Option(any, "", isAny, () -> change.accept(new Gap.AnyTime())),
                new Option(within, "", !isAny, () -> change.accept(limited)))));
    if (gap instanceof Gap.AtMost(var count, var unit)) {
      times.span(
          lines,
          count,
          unit,
          Units.ofGaps(isMoment),
          (n, u) -> change.accept(new Gap.AtMost(n, u)));
    }
  }

  private Optional<AttributeType> time(SequenceRule rule) {
    return knowledge.time(rule.steps().getFirst().rows().path());
  }

  private boolean isMoment(SequenceRule rule) {
    return time(rule).equals(Optional.of(AttributeType.MOMENT));
  }

  /** What holds for all steps. */
  private void whole(Lines lines, Scope scope, SequenceRule rule, Consumer<Rule> change) {
    lines.say(knowledge.say("rule.sequence.all"));
    time(rule)
        .ifPresent(type ->
            windows.write(
                lines.inside("window"),
                type,
                rule.window(),
                to -> change.accept(new SequenceRule(rule.steps(), to, rule.span()))));
    gap(
        lines.inside("span"),
        rule.span(),
        isMoment(rule),
        "rule.gap.anySpan",
        to -> change.accept(new SequenceRule(rule.steps(), rule.window(), to)));
    shared(lines, scope, rule, change);
  }

  private void shared(Lines lines, Scope scope, SequenceRule rule, Consumer<Rule> change) {
    List<AttributeName> now = rule.steps().getFirst().shared();
    List<Option> options = new ArrayList<>();
    options.add(
        new Option(
            knowledge.say("rule.sequence.anything"),
            "",
            now.isEmpty(),
            () -> change.accept(sharing(rule, scope, Optional.empty()))));
    for (Attribute attribute : shareable(rule, scope)) {
      String name = attribute.name().attribute();
      boolean isNow = now.size() == 1 && now.getFirst().attribute().equals(name);
      options.add(
          new Option(
              knowledge.say("rule.sequence.same", attribute.title()),
              attribute.description(),
              isNow,
              () -> change.accept(isNow ? rule : sharing(rule, scope, Optional.of(name)))));
    }
    if (options.size() > 1 || !now.isEmpty()) {
      String titles =
          now.stream()
              .map(knowledge::title)
              .reduce((all, next) -> all + knowledge.say("rule.comma") + next)
              .map(all -> knowledge.say("rule.sequence.same", all))
              .orElseGet(() -> knowledge.say("rule.sequence.anything"));
      lines.add(
          new Piece.Choice(
              lines.key("shared"),
              knowledge.say("rule.name.shared"),
              Piece.Look.VERB,
              titles,
              options));
    }
  }

  private List<Attribute> shareable(SequenceRule rule, Scope scope) {
    return attributes(rule.steps().getFirst(), scope).stream()
        .filter(attribute ->
            rule.steps().stream()
                .allMatch(step ->
                    named(step, scope, attribute.name().attribute())
                        .filter(other -> other.type() == attribute.type())
                        .isPresent()))
        .toList();
  }

  private List<Attribute> attributes(Step step, Scope scope) {
    return scope.along(step.rows().path()).path().reversed().stream()
        .distinct()
        .flatMap(mart ->
            knowledge.catalogue().mart(mart).stream()
                .flatMap(known ->
                    known.attributes().stream()
                        .filter(each -> !each.name().attribute().equals(known.key()))))
        .filter(attribute -> attribute.type() != AttributeType.LIST)
        .toList();
  }

  private Optional<Attribute> named(Step step, Scope scope, String name) {
    return attributes(step, scope).stream()
        .filter(attribute -> attribute.name().attribute().equals(name))
        .findFirst();
  }

  private SequenceRule sharing(SequenceRule rule, Scope scope, Optional<String> name) {
    List<Step> steps =
        rule.steps().stream()
            .map(step ->
                new Step(
                    step.done(),
                    step.rows(),
                    name.flatMap(it -> named(step, scope, it)).map(Attribute::name).stream()
                        .toList(),
                    step.within()))
            .toList();
    return new SequenceRule(steps, rule.window(), rule.span());
  }

  /** What is shared is shared by all steps or by none. */
  private static List<Step> aligned(List<Step> steps, Scope scope) {
    boolean isShared =
        steps.stream()
            .allMatch(step ->
                step.shared().size() == steps.getFirst().shared().size()
                    && step.shared().stream()
                        .allMatch(
                            name -> scope.along(step.rows().path()).path().contains(name.mart())));
    return isShared
        ? steps
        : steps.stream()
            .map(step -> new Step(step.done(), step.rows(), List.of(), step.within()))
            .toList();
  }
}
