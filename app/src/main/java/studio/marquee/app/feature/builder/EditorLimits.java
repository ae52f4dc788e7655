package studio.marquee.app.feature.builder;

import java.util.function.Consumer;
import studio.marquee.app.feature.builder.canvas.Limits;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.feature.builder.rule.RuleEditors;
import studio.marquee.model.segment.Ranking;

/** Limits as sentences, like rules. */
record EditorLimits(RuleEditors editors) implements Limits {
  @Override
  public Ranking start() {
    return editors.startOfLimit();
  }

  @Override
  public RuleEditor of(Ranking ranking, Consumer<Ranking> onChange) {
    return editors.ofLimit(ranking, onChange);
  }
}
