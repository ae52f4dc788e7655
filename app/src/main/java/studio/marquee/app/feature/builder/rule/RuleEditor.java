package studio.marquee.app.feature.builder.rule;

import javafx.scene.layout.Region;
import studio.marquee.model.segment.Rule;

/** Shows one rule and lets somebody change it. */
public interface RuleEditor {
  Region node();

  /** Shows another rule in place of the one before; false when that takes another editor. */
  boolean show(Rule rule);

  void dispose();
}
