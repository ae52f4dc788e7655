package studio.marquee.app.feature.builder.rule;

import javafx.scene.layout.Region;
import studio.marquee.model.segment.Rule;

/** One rule on the screen, which can be changed where it stands. */
public interface RuleEditor {
  Region node();

  /** Shows the rule when it can; false for a group, which is no single sentence. */
  boolean show(Rule rule);

  /** Ends it; it shows nothing new from now on. */
  void dispose();
}
