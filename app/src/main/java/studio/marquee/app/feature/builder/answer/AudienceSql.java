package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Table;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SegmentSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** An audience as the statement that would count it at the source, for colleagues to read. */
public final class AudienceSql {
  private final Workspace workspace;
  private final Now now;
  private final Dialect dialect = new DuckDbDialect();

  /**
   * Writes for a workspace.
   *
   * @param workspace as the person at the window sees it
   * @param now what relative time is seen from
   */
  public AudienceSql(Workspace workspace, Now now) {
    this.workspace = workspace;
    this.now = now;
  }

  /** At its source, a statement would reach rows and values that are not read for everybody. */
  Optional<Problem> refusal() {
    try {
      for (Extract extract : workspace.extracts().all()) {
        if (!extract.isEveryRow() || !extract.isUnmasked()) {
          return Optional.of(Problem.of(AppProblem.NOT_AT_SOURCE, extract.source().title()));
        }
      }
      return Optional.empty();
    } catch (ProblemException unseen) {
      return Optional.of(unseen.problem());
    }
  }

  /** The values of its places stand below it, in their order. */
  String of(Segment segment) {
    RuleSql rules =
        new RuleSql(
            workspace.catalogue(),
            dialect,
            now,
            mart -> atSource(mart.table()),
            workspace.catalogue().mart(segment.population()).orElseThrow());
    SqlText sql = new SegmentSql(rules).counting(segment);
    StringBuilder text = new StringBuilder(sql.text());
    for (int i = 0; i < sql.parameters().size(); i++) {
      text.append("\n-- ").append(i + 1).append(": ").append(sql.parameters().get(i));
    }
    return text.toString();
  }

  private String atSource(Table table) {
    String name = dialect.quoted(table.name());
    return table.schema().isEmpty() ? name : dialect.quoted(table.schema()) + "." + name;
  }
}
