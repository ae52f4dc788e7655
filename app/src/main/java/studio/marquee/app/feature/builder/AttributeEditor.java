package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.item.ProfileShelf;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Rule;

/** Lets somebody change a test of one attribute where it is said. */
final class AttributeEditor implements RuleEditor {
  private final Catalogue catalogue;
  private final ProfileShelf shelf;
  private final RuleSentence sentence;
  private final VBox node;
  private AttributeRule rule;

  AttributeEditor(
      Texts texts,
      Catalogue catalogue,
      ProfileShelf shelf,
      AttributeRule rule,
      Consumer<Rule> onChange) {
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.rule = rule;
    Consumer<AttributeTest> change =
        test -> onChange.accept(new AttributeRule(this.rule.attribute(), test));
    NumberTestViewModel numbers = new NumberTestViewModel(texts.locale(), change);
    this.sentence =
        new RuleSentence(texts, change, new ValueListViewModel(texts.locale(), change), numbers);
    ProblemBanner problem = ProblemBanner.quiet(texts);
    numbers.problemProperty().subscribe(problem::show);
    node = new VBox(8, sentence, problem);
    refresh();
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public boolean show(Rule other) {
    if (!(other instanceof AttributeRule now)
        || !now.attribute().equals(rule.attribute())
        || TestKind.of(now.test()).isEmpty()) {
      return false;
    }
    rule = now;
    refresh();
    return true;
  }

  /** Says the rule again, for example because more is known of its attribute. */
  void refresh() {
    sentence.show(rule, catalogue.attribute(rule.attribute()), shelf.of(rule.attribute()).known());
  }

  @Override
  public void dispose() {
    sentence.close();
  }

  /** Which attribute it is about, when a rule is one that can be changed here. */
  static Optional<AttributeRule> editable(Rule rule) {
    return rule instanceof AttributeRule asked && TestKind.of(asked.test()).isPresent()
        ? Optional.of(asked)
        : Optional.empty();
  }
}
