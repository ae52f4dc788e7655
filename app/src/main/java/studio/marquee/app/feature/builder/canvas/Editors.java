package studio.marquee.app.feature.builder.canvas;

import java.util.function.Consumer;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.model.segment.Rule;

/** Makes an editor that fits a rule. */
@FunctionalInterface
public interface Editors {
  RuleEditor of(Rule rule, Consumer<Rule> onChange);
}
