package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Unit;

/** The form of rules about where somebody stands with a habit. */
final class LifecycleFormat {
  static final List<Spelling<Stage>> STAGES =
      List.of(
          new Spelling<>(
              "first time", Set.of("during"), node -> new Stage.FirstTime(RowsFormat.during(node))),
          new Spelling<>(
              "regularly",
              Set.of("atLeast", "periods", "unit"),
              node ->
                  new Stage.Regularly(
                      node.whole("atLeast"), node.whole("periods"), TimeTests.unit(node))),
          new Spelling<>(
              "stopped",
              Set.of("count", "unit"),
              node -> new Stage.Stopped(node.whole("count"), TimeTests.unit(node))),
          new Spelling<>(
              "restarted",
              Set.of("recent", "pause", "unit"),
              node ->
                  new Stage.Restarted(
                      node.whole("recent"), node.whole("pause"), TimeTests.unit(node))));

  private LifecycleFormat() {}

  static Rule read(RuleNode rule) throws ProblemException {
    StrictNode node = rule.node();
    Spelling<Stage> spelling = Spelling.of(node, "stage", STAGES);
    rule.allowOnly(spelling.fieldsAnd("stage", "rows"));
    Stage stage = spelling.read(node);
    Rows rows = RowsFormat.read(node, rule.level());
    return node.possible(() -> new LifecycleRule(rows, stage));
  }

  static void write(Map<String, Object> fields, LifecycleRule rule) {
    switch (rule.stage()) {
      case Stage.FirstTime(var window) -> {
        fields.put("stage", "first time");
        RowsFormat.write(fields, window);
      }
      case Stage.Regularly(var atLeast, var periods, var unit) -> {
        fields.put("stage", "regularly");
        write(fields, "atLeast", atLeast, "periods", periods, unit);
      }
      case Stage.Stopped(var count, var unit) -> {
        fields.put("stage", "stopped");
        fields.put("count", count);
        fields.put("unit", TimeTests.spelling(unit));
      }
      case Stage.Restarted(var recent, var pause, var unit) -> {
        fields.put("stage", "restarted");
        write(fields, "recent", recent, "pause", pause, unit);
      }
    }
    fields.put("rows", RowsFormat.write(rule.rows()));
  }

  private static void write(
      Map<String, Object> fields, String first, int one, String second, int other, Unit unit) {
    fields.put(first, one);
    fields.put(second, other);
    fields.put("unit", TimeTests.spelling(unit));
  }
}
