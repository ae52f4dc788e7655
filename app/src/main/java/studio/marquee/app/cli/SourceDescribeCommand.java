package studio.marquee.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.source.ContractDraft;
import studio.marquee.connect.source.FoundTable;
import studio.marquee.connect.source.SourceCatalogue;
import studio.marquee.connect.source.SourceForm;
import studio.marquee.connect.workspace.Workspace;

/** Lists what a login sees at a source: a start for contracts. */
@Command(name = "describe", resourceBundle = "studio.marquee.app.text.texts")
final class SourceDescribeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final WorkspaceOptions inWorkspace = new WorkspaceOptions();
  @Mixin private final SourceArgument argument = new SourceArgument();
  @Mixin private final ResultOptions result = new ResultOptions();

  @Option(names = "--contract", descriptionKey = "cli.source.contract")
  private boolean asContract;

  SourceDescribeCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = inWorkspace.read(surroundings);
    SourceCatalogue catalogue = new SourceCatalogue(surroundings.access().sources());
    PrintWriter results = surroundings.terminal().results();
    List<Map<String, Object>> json = new ArrayList<>();
    for (SourceForm form : argument.of(workspace)) {
      List<FoundTable> tables = catalogue.tables(form);
      if (asContract) {
        results.print(new ContractDraft(form, tables).yaml());
      } else if (result.isJson()) {
        json.add(fields(form, tables));
      } else {
        tables.forEach(table -> say(form, table));
      }
    }
    if (result.isJson() && !asContract) {
      results.println(new JsonResult().with("sources", json).text());
    }
    return ExitCode.DONE;
  }

  private void say(SourceForm form, FoundTable table) {
    PrintWriter results = surroundings.terminal().results();
    results.println(
        table.rows().isPresent()
            ? texts.say(
                "cli.source.table",
                form.name(),
                table.place(),
                texts.number(table.rows().getAsLong()))
            : texts.say("cli.source.table-uncounted", form.name(), table.place()));
    for (FoundTable.Column column : table.columns()) {
      results.println("  " + column.name() + "  " + column.type());
    }
  }

  private static Map<String, Object> fields(SourceForm form, List<FoundTable> tables) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FoundTable table : tables) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("schema", table.schema());
      fields.put("name", table.name());
      table.rows().ifPresent(rows -> fields.put("aboutRows", rows));
      fields.put("columns", table.columns());
      all.add(fields);
    }
    return Map.of("source", form.name(), "tables", all);
  }
}
