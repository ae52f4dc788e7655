package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.segment.SplitRule.Arm;

/** The form of one of the groups into which everyone is split by chance. */
final class SplitFormat {
  private SplitFormat() {}

  static Rule read(RuleNode rule) throws ProblemException {
    rule.allowOnly("salt", "groups", "kept", "strata");
    StrictNode node = rule.node();
    String salt = node.text("salt");
    List<Arm> arms = new ArrayList<>();
    for (StrictNode group : node.someObjects("groups")) {
      group.allowOnly("name", "percent");
      arms.add(group.possible(() -> new Arm(group.text("name"), group.number("percent"))));
    }
    String kept = node.text("kept");
    List<AttributeName> strata = node.attributes("strata");
    return node.possible(() -> new SplitRule(salt, arms, kept, strata));
  }

  static void write(Map<String, Object> fields, SplitRule rule) {
    fields.put("salt", rule.salt());
    fields.put("groups", rule.arms().stream().map(SplitFormat::write).toList());
    fields.put("kept", rule.kept());
    RankFormat.writeNames(fields, "strata", rule.strata());
  }

  private static Map<String, Object> write(Arm arm) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", arm.name());
    fields.put("percent", arm.percent());
    return fields;
  }
}
