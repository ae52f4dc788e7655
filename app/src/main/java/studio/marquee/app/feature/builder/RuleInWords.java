package studio.marquee.app.feature.builder;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.words.Sentence;

/** Says a rule that is changed in its file. */
final class RuleInWords implements RuleEditor {
  private final Sentence sentence;
  private final Label words = Words.paragraph("", "rule-in-words");

  RuleInWords(Sentence sentence, Rule rule) {
    this.sentence = sentence;
    words.setText(sentence.of(rule));
    words.setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Region node() {
    return words;
  }

  @Override
  public boolean show(Rule rule) {
    if (rule instanceof AttributeRule && AttributeEditor.editable(rule).isPresent()) {
      return false;
    }
    words.setText(sentence.of(rule));
    return true;
  }

  @Override
  public void dispose() {}
}
