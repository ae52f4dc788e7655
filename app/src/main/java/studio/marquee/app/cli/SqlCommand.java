package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.check.Finding;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Table;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SegmentSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.Dialect;
import studio.marquee.model.sql.dialect.DuckDbDialect;
import studio.marquee.model.sql.dialect.MariaDbDialect;
import studio.marquee.model.sql.dialect.PostgreSqlDialect;

/** Shows a statement about a segment in a database, and what is bound to its places. */
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

  @Option(names = "--form", paramLabel = "<form>", descriptionKey = "cli.option.form")
  private Form form = Form.COUNT;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "<attribute>",
      descriptionKey = "cli.option.columns")
  private List<String> columns = List.of();

  /** What a statement can answer. */
  enum Form {
    COUNT,
    IDS,
    RULES,
    ROWS
  }

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
    Workspace workspace = inWorkspace.read(surroundings);
    Segment segment = argument.read();
    argument.allowed(workspace, segment, Action.COUNT, Set.of());
    refuseBeyond(workspace);
    List<Finding> findings = argument.findings(workspace, segment);
    if (argument.sayErrors(surroundings.terminal(), texts, findings)) {
      return ExitCode.NO;
    }
    SqlText sql = statement(workspace, segment);
    surroundings.terminal().results().println(result.isJson() ? json(sql) : words(sql));
    return ExitCode.DONE;
  }

  private SqlText statement(Workspace workspace, Segment segment) throws ProblemException {
    Dialect dialect = database.dialect();
    RuleSql rules =
        new RuleSql(
            workspace.catalogue(),
            dialect,
            moment.now(surroundings, workspace),
            mart -> atSource(mart.table(), dialect),
            workspace.catalogue().mart(segment.population()).orElseThrow());
    SegmentSql sql = new SegmentSql(rules);
    return switch (form) {
      case COUNT -> sql.counting(segment);
      case IDS -> {
        argument.allowed(workspace, segment, Action.SAMPLE, keyOf(workspace, segment));
        yield sql.keys(segment);
      }
      case RULES -> sql.perRule(segment).statement();
      case ROWS -> {
        List<AttributeName> named = named(workspace, segment);
        Set<AttributeName> shown = new LinkedHashSet<>(keyOf(workspace, segment));
        shown.addAll(named);
        argument.allowed(workspace, segment, Action.SAMPLE, shown);
        yield sql.rows(segment, named);
      }
    };
  }

  /** At its source, a statement would reach rows and values that are not read for everybody. */
  private static void refuseBeyond(Workspace workspace) throws ProblemException {
    for (Extract extract : workspace.extracts().all()) {
      if (!extract.isEveryRow() || !extract.isUnmasked()) {
        throw new ProblemException(Problem.of(AppProblem.NOT_AT_SOURCE, extract.source().title()));
      }
    }
  }

  private static Set<AttributeName> keyOf(Workspace workspace, Segment segment) {
    return workspace
        .catalogue()
        .mart(segment.population())
        .filter(mart -> !mart.key().isEmpty())
        .map(mart -> Set.of(new AttributeName(mart.name(), mart.key())))
        .orElseGet(Set::of);
  }

  private List<AttributeName> named(Workspace workspace, Segment segment) throws ProblemException {
    List<AttributeName> names = new ArrayList<>();
    for (String column : columns) {
      names.add(
          AttributeName.parse(column)
              .filter(name -> name.mart().equals(segment.population()))
              .filter(name -> workspace.catalogue().attribute(name).isPresent())
              .orElseThrow(() ->
                  new ProblemException(
                      Problem.of(AppProblem.NO_SUCH_COLUMN, column, segment.population()))));
    }
    return names;
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
