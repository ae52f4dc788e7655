package studio.marquee.app.feature.builder.rule.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;

/** The sentence of one rule, each piece of which changes it. */
public final class RuleSentenceViewModel {
  private final Knowledge knowledge;
  private final RulePhrases phrases;
  private final Consumer<Rule> onChange;
  private final Drafts drafts = new Drafts(this::refresh);
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Writing writing;
  private Rule rule;

  /** Says what of a rule stands in the sentence. */
  private interface Writing {
    void write(RulePhrases phrases, Lines lines, Rule rule, Consumer<Rule> change);
  }

  /**
   * Begins with a rule.
   *
   * @param scope the rows that the rule is asked of
   */
  public RuleSentenceViewModel(
      Knowledge knowledge, Scope scope, Rule rule, Consumer<Rule> onChange) {
    this(
        knowledge,
        rule,
        onChange,
        (phrases, lines, now, change) -> phrases.rule(lines, scope, now, change));
  }

  private RuleSentenceViewModel(
      Knowledge knowledge, Rule rule, Consumer<Rule> onChange, Writing writing) {
    this.writing = writing;
    this.knowledge = knowledge;
    this.rule = rule;
    this.onChange = onChange;
    this.phrases = new RulePhrases(knowledge);
    refresh();
  }

  /** The sentence of how many are kept of all who pass. */
  public static RuleSentenceViewModel ofLimit(
      Knowledge knowledge, Scope scope, Ranking ranking, Consumer<Ranking> onChange) {
    return new RuleSentenceViewModel(
        knowledge,
        new RankRule(ranking, List.of()),
        next -> {
          if (next instanceof RankRule(var changed, var _)) {
            onChange.accept(changed);
          }
        },
        (phrases, lines, now, change) -> phrases.limit(lines, scope, now, change));
  }

  /** What a limit begins as. */
  public static Ranking startOfLimit(Knowledge knowledge, Scope scope) {
    return new RulePhrases(knowledge).startOfLimit(scope);
  }

  /** Shows a rule; what was begun with another one is forgotten. */
  public void show(Rule other) {
    if (!other.equals(rule)) {
      rule = other;
      drafts.forget();
      problem.set(Optional.empty());
      refresh();
    }
  }

  /** Writes the sentence once more, for example when more is known of the values. */
  public void refresh() {
    Lines fresh = Lines.fresh(drafts);
    writing.write(phrases, fresh, rule, this::changed);
    lines.set(fresh.all());
  }

  private void changed(Rule next) {
    problem.set(Optional.empty());
    drafts.forget();
    if (next.equals(rule)) {
      refresh();
    } else {
      rule = next;
      refresh();
      onChange.accept(next);
    }
  }

  /** Takes what was typed for a number. */
  public void type(Piece.Amount amount, String typed) {
    Optional<BigDecimal> number = Numbers.read(typed, locale());
    if (number.isEmpty()) {
      refuse(Problem.of(AppProblem.NOT_A_NUMBER, typed.strip()));
      return;
    }
    Bounds bounds = amount.bounds();
    BigDecimal value = number.get();
    if (value.stripTrailingZeros().scale() > bounds.decimals()) {
      refuse(
          bounds.decimals() == 0
              ? Problem.of(AppProblem.NOT_WHOLE)
              : Problem.of(AppProblem.TOO_EXACT, bounds.decimals()));
    } else if (bounds.least().filter(least -> value.compareTo(least) < 0).isPresent()) {
      refuse(Problem.of(AppProblem.NUMBER_TOO_SMALL, said(bounds.least().get())));
    } else if (bounds.most().filter(most -> value.compareTo(most) > 0).isPresent()) {
      refuse(Problem.of(AppProblem.NUMBER_TOO_LARGE, said(bounds.most().get())));
    } else {
      amount.change().accept(plain(value));
    }
  }

  /** Moves a number by a whole step, as far as it goes. */
  public void step(Piece.Amount amount, int by) {
    BigDecimal next = amount.value().add(BigDecimal.valueOf(by));
    boolean isTooSmall =
        amount.bounds().least().filter(least -> next.compareTo(least) < 0).isPresent();
    boolean isTooLarge =
        amount.bounds().most().filter(most -> next.compareTo(most) > 0).isPresent();
    if (!isTooSmall && !isTooLarge) {
      amount.change().accept(next);
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private String said(BigDecimal number) {
    return knowledge.texts().number(number);
  }

  /** Takes what was typed for a text. */
  public void type(Piece.Typed field, String typed) {
    if (typed.isBlank()) {
      refuse(Problem.of(AppProblem.NOTHING_TYPED));
    } else {
      field.change().accept(typed.strip());
    }
  }

  /** The problem stays at the field; the rule stays as it was. */
  private void refuse(Problem why) {
    problem.set(Optional.of(why));
  }

  public Locale locale() {
    return knowledge.texts().locale();
  }

  public ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
