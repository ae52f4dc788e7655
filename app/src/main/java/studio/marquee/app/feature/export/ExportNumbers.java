package studio.marquee.app.feature.export;

import studio.marquee.connect.export.ExportPlan;
import studio.marquee.model.problem.Problem;

/** What is known of how many would leave. */
public sealed interface ExportNumbers {
  record Counting() implements ExportNumbers {}

  record Counted(ExportPlan plan) implements ExportNumbers {}

  /** It may not be, or not like this. */
  record Refused(Problem problem) implements ExportNumbers {}
}
