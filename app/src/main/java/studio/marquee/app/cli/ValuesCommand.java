package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.mart.AttributeName;

/** Says which values an attribute has, with how many people have each. */
@Command(name = "values", resourceBundle = "studio.marquee.app.text.texts")
final class ValuesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();

  @Parameters(paramLabel = "<attribute>", descriptionKey = "cli.values.attribute")
  private String attribute = "";

  @Option(
      names = "--like",
      paramLabel = "<text>",
      defaultValue = "",
      descriptionKey = "cli.option.like")
  private String like = "";

  @Option(
      names = "--most",
      paramLabel = "<number>",
      defaultValue = "20",
      descriptionKey = "cli.option.most")
  private int most;

  ValuesCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.heads = new Heads(texts);
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = options.read(surroundings);
    AttributeName name = QuestionOptions.attribute(attribute);
    return options.answer(
        surroundings,
        texts,
        workspace,
        workspace.population(),
        desk -> new Said(desk.values(name, like, most).answer()));
  }

  private final class Said implements QuestionOptions.Answer {
    private final ValueList told;

    Said(ValueList told) {
      this.told = told;
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(
          texts.say(
              "cli.values.head", told.of(), told.values().size(), told.fitting(), told.distinct()));
      for (ValueList.Entry entry : told.values()) {
        lines.add(texts.say("cli.values.entry", entry.value(), heads.say(entry.people())));
      }
      return String.join("\n", lines);
    }

    @Override
    public JsonResult json() {
      return new JsonResult()
          .with("attribute", told.of().toString())
          .with("distinct", told.distinct())
          .with("fitting", told.fitting())
          .with("values", told.values().stream().map(Said::fields).toList());
    }

    private static Map<String, Object> fields(ValueList.Entry entry) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("value", entry.value());
      fields.put("people", Heads.field(entry.people()));
      return fields;
    }
  }
}
