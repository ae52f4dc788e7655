package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.segment.Segment;

/** Shows some people of a segment file, chosen by chance. */
@Command(name = "sample", resourceBundle = "studio.marquee.app.text.texts")
final class SampleCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Option(
      names = "--most",
      paramLabel = "<number>",
      defaultValue = "10",
      descriptionKey = "cli.option.mostPeople")
  private int most;

  @Option(
      names = "--salt",
      paramLabel = "<text>",
      defaultValue = "sample",
      descriptionKey = "cli.option.salt")
  private String salt = "";

  SampleCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.heads = new Heads(texts);
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = options.read(surroundings);
    if (!options.areSound(surroundings, texts, workspace, List.of(argument))) {
      return ExitCode.NO;
    }
    Segment audience = argument.read();
    return options.answer(
        surroundings,
        texts,
        workspace,
        QuestionOptions.population(workspace, audience),
        desk -> new Said(audience.title(), desk.sample(audience, most, salt).answer()));
  }

  private final class Said implements QuestionOptions.Answer {
    private final String title;
    private final Sample told;

    Said(String title, Sample told) {
      this.title = title;
      this.told = told;
    }

    /** With tabs, as tables can be pasted. */
    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(
          texts.say("cli.sample.head", title, told.rows().size(), heads.say(told.people()), salt));
      lines.add(
          String.join(
              "\t", told.columns().stream().map(column -> column.attribute().title()).toList()));
      for (Sample.Row row : told.rows()) {
        lines.add(
            String.join(
                "\t", row.values().stream().map(value -> oneLine(value.orElse(""))).toList()));
      }
      for (Sample.Withheld withheld : told.withheld()) {
        lines.add(texts.say("cli.sample.withheld", texts.headline(withheld.reason())));
      }
      return String.join("\n", lines);
    }

    private static String oneLine(String value) {
      return value.replaceAll("\\s+", " ");
    }

    @Override
    public JsonResult json() {
      return new JsonResult()
          .with("title", title)
          .with("people", Heads.field(told.people()))
          .with("salt", salt)
          .with("rows", told.rows().stream().map(this::fields).toList())
          .with(
              "withheld",
              told.withheld().stream()
                  .map(withheld -> withheld.attribute().name().toString())
                  .toList());
    }

    private Map<String, @Nullable Object> fields(Sample.Row row) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < told.columns().size(); i++) {
        fields.put(
            told.columns().get(i).attribute().name().attribute(), row.values().get(i).orElse(null));
      }
      return fields;
    }
  }
}
