package studio.marquee.app.feature.builder.canvas;

import java.util.function.Consumer;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.model.segment.Ranking;

/** Makes editors of how many people are kept. */
public interface Limits {
  /** What a limit begins as. */
  Ranking start();

  RuleEditor of(Ranking ranking, Consumer<Ranking> onChange);
}
