package studio.marquee.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.mart.Table;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SegmentSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Shows the statement that counts a segment in a database, and what is bound to its places. */
@Command(name = "sql", resourceBundle = "studio.marquee.app.text.texts")
final class SqlCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();
  @Mixin private final MomentOption moment = new MomentOption();
  @Mixin private final ResultOptions result = new ResultOptions();

  @Option(names = "--dialect", paramLabel = "<database>", descriptionKey = "cli.option.dialect")
  private Database database = Database.DUCKDB;

  /** The databases that a segment can be written for. */
  enum Database {
    DUCKDB,
    POSTGRESQL,
    MARIADB;

    Dialect dialect() {
      return switch (this) {
        case DUCKDB -> new DuckDbDialect();
        case POSTGRESQL -> new PostgreSqlDialect();
        case MARIADB -> new MariaDbDialect();
      };
    }
  }

  SqlCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read();
    Segment segment = argument.read();
    List<Finding> findings = argument.findings(workspace, segment);
    if (argument.sayErrors(surroundings.terminal(), texts, findings)) {
      return ExitCode.NO;
    }
    SqlText sql = statement(workspace, segment);
    surroundings.terminal().results().println(result.isJson() ? json(sql) : words(sql));
    return ExitCode.DONE;
  }

  private SqlText statement(Workspace workspace, Segment segment) {
    Dialect dialect = database.dialect();
    RuleSql rules =
        new RuleSql(
            workspace.catalogue(),
            dialect,
            moment.now(surroundings, workspace),
            mart -> atSource(mart.table(), dialect),
            workspace.population());
    return new SegmentSql(rules).counting(segment);
  }

  private static String atSource(Table table, Dialect dialect) {
    String name = dialect.quoted(table.name());
    return table.schema().isEmpty() ? name : dialect.quoted(table.schema()) + "." + name;
  }

  private String json(SqlText sql) {
    return new JsonResult()
        .with("dialect", database.name().toLowerCase(Locale.ROOT))
        .with("text", sql.text())
        .with("parameters", sql.parameters().stream().map(String::valueOf).toList())
        .text();
  }

  private String words(SqlText sql) {
    StringBuilder lines = new StringBuilder(sql.text());
    for (int i = 0; i < sql.parameters().size(); i++) {
      lines
          .append('\n')
          .append(texts.say("cli.sql.parameter", i + 1, String.valueOf(sql.parameters().get(i))));
    }
    return lines.toString();
  }
}
