package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Window;

/** The form of rules about one thing after another. */
final class SequenceFormat {
  private SequenceFormat() {}

  static Rule read(RuleNode rule) throws ProblemException {
    rule.allowOnly("steps", "during", "span");
    StrictNode node = rule.node();
    List<Step> steps = new ArrayList<>();
    for (StrictNode step : node.someObjects("steps")) {
      steps.add(step(step, rule.level()));
    }
    Window window = RowsFormat.window(node);
    Gap span = gap(node, "span");
    return node.possible(() -> new SequenceRule(steps, window, span));
  }

  static void write(Map<String, Object> fields, SequenceRule rule) {
    fields.put("steps", rule.steps().stream().map(SequenceFormat::write).toList());
    RowsFormat.write(fields, rule.window());
    write(fields, "span", rule.span());
  }

  private static Step step(StrictNode node, int level) throws ProblemException {
    node.allowOnly("done", "rows", "same", "within");
    SequenceRule.Done done = Phrases.read(node, "done", SequenceRule.Done.values());
    Rows rows = RowsFormat.read(node, level);
    List<AttributeName> shared = node.attributes("same");
    Gap within = gap(node, "within");
    return node.possible(() -> new Step(done, rows, shared, within));
  }

  private static Map<String, Object> write(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("done", Phrases.of(step.done()));
    fields.put("rows", RowsFormat.write(step.rows()));
    RankFormat.writeNames(fields, "same", step.shared());
    write(fields, "within", step.within());
    return fields;
  }

  private static Gap gap(StrictNode owner, String field) throws ProblemException {
    if (!owner.has(field)) {
      return new Gap.AnyTime();
    }
    StrictNode node = owner.object(field);
    node.allowOnly("count", "unit");
    return node.possible(() -> new Gap.AtMost(node.whole("count"), TimeTests.unit(node)));
  }

  private static void write(Map<String, Object> fields, String field, Gap gap) {
    switch (gap) {
      case Gap.AnyTime() -> {}
      case Gap.AtMost(var count, var unit) -> {
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("count", count);
        time.put("unit", TimeTests.spelling(unit));
        fields.put(field, time);
      }
    }
  }
}
