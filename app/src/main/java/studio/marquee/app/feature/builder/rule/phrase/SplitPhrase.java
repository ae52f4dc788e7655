package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.SplitRule.Arm;

/** One of the groups into which everyone is split by chance. */
final class SplitPhrase {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = BigDecimal.TEN;
  private static final int DECIMALS = 4;

  private final Knowledge knowledge;
  private final WithinPhrase within;

  SplitPhrase(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.within = new WithinPhrase(knowledge);
  }

  void write(Lines lines, Scope scope, SplitRule rule, Consumer<Rule> change) {
    lines.say(knowledge.say("rule.split.group"));
    lines.add(
        new Piece.Choice(
            lines.key("kept"),
            knowledge.say("rule.name.kept"),
            Piece.Look.VALUE,
            rule.kept(),
            rule.arms().stream()
                .map(arm ->
                    new Option(
                        arm.name(),
                        knowledge.say("rule.split.share", knowledge.texts().number(arm.percent())),
                        arm.name().equals(rule.kept()),
                        () -> change.accept(split(rule, rule.arms(), arm.name()))))
                .toList()));
    lines.say(knowledge.say("rule.split.of"));
    lines.add(
        new Piece.Typed(
            lines.key("salt"),
            knowledge.say("rule.name.split"),
            rule.salt(),
            to -> change.accept(new SplitRule(to, rule.arms(), rule.kept(), rule.strata()))));
    within.write(
        lines,
        Scope.of(scope.subject()),
        knowledge.say("rule.split.within"),
        rule.strata(),
        to -> change.accept(new SplitRule(rule.salt(), rule.arms(), rule.kept(), to)));
    lines.deeper(() -> arms(lines, rule, change));
  }

  private static SplitRule split(SplitRule rule, List<Arm> arms, String kept) {
    return new SplitRule(rule.salt(), arms, kept, rule.strata());
  }

  private void arms(Lines lines, SplitRule rule, Consumer<Rule> change) {
    BigDecimal left = rest(rule);
    for (int i = 0; i < rule.arms().size(); i++) {
      lines.next();
      arm(lines.inside("arm", i), rule, i, left, change);
    }
    lines.next();
    if (left.signum() > 0) {
      lines.note(knowledge.say("rule.split.rest", knowledge.texts().number(left)));
      Arm next = new Arm(fresh(rule), left.min(TENTH));
      lines.add(
          new Piece.Act(
              lines.key("add"),
              knowledge.say("rule.name.addArm"),
              Piece.Sign.ADD,
              () -> {
                List<Arm> arms = new ArrayList<>(rule.arms());
                arms.add(next);
                change.accept(split(rule, arms, rule.kept()));
              }));
    }
  }

  private static BigDecimal rest(SplitRule rule) {
    return rule.arms().stream().map(Arm::percent).reduce(ALL, BigDecimal::subtract);
  }

  private String fresh(SplitRule rule) {
    List<String> taken = rule.arms().stream().map(Arm::name).toList();
    int number = rule.arms().size() + 1;
    while (taken.contains(knowledge.say("rule.split.arm", number))) {
      number++;
    }
    return knowledge.say("rule.split.arm", number);
  }

  private void arm(Lines lines, SplitRule rule, int place, BigDecimal left, Consumer<Rule> change) {
    Arm arm = rule.arms().get(place);
    lines.add(
        new Piece.Typed(
            lines.key("name"),
            knowledge.say("rule.name.arm"),
            arm.name(),
            to -> rename(rule, place, to, change)));
    lines.add(
        new Piece.Amount(
            lines.key("share"),
            knowledge.say("rule.name.share"),
            arm.percent(),
            Bounds.upTo(arm.percent().add(left), DECIMALS),
            to -> change.accept(with(rule, place, new Arm(arm.name(), to)))));
    lines.say(knowledge.say("rule.percent"));
    if (rule.arms().size() > 1) {
      List<Arm> others = new ArrayList<>(rule.arms());
      others.remove(place);
      String kept = arm.name().equals(rule.kept()) ? others.getFirst().name() : rule.kept();
      lines.add(
          new Piece.Act(
              lines.key("remove"),
              knowledge.say("rule.name.removeArm"),
              Piece.Sign.REMOVE,
              () -> change.accept(split(rule, others, kept))));
    }
  }

  /** A name that another group has is given a number. */
  private void rename(SplitRule rule, int place, String to, Consumer<Rule> change) {
    Arm before = rule.arms().get(place);
    boolean isTaken =
        !before.name().equals(to) && rule.arms().stream().anyMatch(arm -> arm.name().equals(to));
    Arm next =
        new Arm(
            Optional.of(to).filter(_ -> !isTaken).orElseGet(() -> fresh(rule)), before.percent());
    change.accept(with(rule, place, next));
  }

  private static SplitRule with(SplitRule rule, int place, Arm next) {
    List<Arm> arms = new ArrayList<>(rule.arms());
    Arm before = arms.set(place, next);
    return split(rule, arms, before.name().equals(rule.kept()) ? next.name() : rule.kept());
  }
}
