package studio.marquee.model.format;

import java.util.Map;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Rule;

/** The form of rules about people who are already known to belong together. */
final class SetFormat {
  private SetFormat() {}

  static Rule everyone(RuleNode rule) throws ProblemException {
    rule.allowOnly();
    return new Everyone();
  }

  static Rule audience(RuleNode rule) throws ProblemException {
    rule.allowOnly("audience");
    StrictNode node = rule.node();
    return node.possible(() -> new AudienceRule(node.text("audience")));
  }

  static Rule priority(RuleNode rule) throws ProblemException {
    rule.allowOnly("audiences", "kept");
    StrictNode node = rule.node();
    return node.possible(() -> new PriorityRule(node.texts("audiences"), node.text("kept")));
  }

  static Rule list(RuleNode rule) throws ProblemException {
    rule.allowOnly("attribute", "list", "column");
    StrictNode node = rule.node();
    return node.possible(() ->
        new ListRule(node.attribute("attribute"), node.text("list"), node.textOrBlank("column")));
  }

  static Rule keys(RuleNode rule) throws ProblemException {
    rule.allowOnly("keys");
    return new KeysRule(rule.node().texts("keys"));
  }

  static void write(Map<String, Object> fields, PriorityRule rule) {
    fields.put("audiences", rule.audiences());
    fields.put("kept", rule.kept());
  }

  static void write(Map<String, Object> fields, ListRule rule) {
    fields.put("attribute", rule.attribute().toString());
    fields.put("list", rule.list());
    if (!rule.column().isEmpty()) {
      fields.put("column", rule.column());
    }
  }
}
