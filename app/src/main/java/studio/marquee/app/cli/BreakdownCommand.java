package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Breakdown.Bar;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Segment;

/** Says how the people of a segment file spread over the values of an attribute. */
@Command(name = "breakdown", resourceBundle = "studio.marquee.app.text.texts")
final class BreakdownCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<attribute>",
      descriptionKey = "cli.option.by")
  private String by = "";

  @Option(names = "--against", paramLabel = "<segment.json>", descriptionKey = "cli.option.against")
  private @Nullable Path against;

  @Option(
      names = "--most",
      paramLabel = "<number>",
      defaultValue = "20",
      descriptionKey = "cli.option.most")
  private int most;

  BreakdownCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.heads = new Heads(texts);
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = options.read(surroundings);
    AttributeName name = QuestionOptions.attribute(by);
    Optional<SegmentArgument> other = Optional.ofNullable(against).map(SegmentArgument::of);
    List<SegmentArgument> asked = new ArrayList<>(List.of(argument));
    other.ifPresent(asked::add);
    if (!options.areSound(surroundings, texts, workspace, asked)) {
      return ExitCode.NO;
    }
    Segment audience = argument.read();
    Optional<Segment> compared =
        other.isPresent() ? Optional.of(other.get().read()) : Optional.empty();
    return options.answer(
        surroundings,
        texts,
        workspace,
        QuestionOptions.population(workspace, audience),
        desk ->
            new Said(
                audience.title(),
                compared.map(Segment::title).orElse(texts.say("cli.breakdown.everyone")),
                workspace.catalogue().attribute(name).map(Attribute::title).orElse(by),
                desk.breakdown(audience, name, compared, most).answer()));
  }

  private final class Said implements QuestionOptions.Answer {
    private final String title;
    private final String others;
    private final String attribute;
    private final Breakdown told;

    Said(String title, String others, String attribute, Breakdown told) {
      this.title = title;
      this.others = others;
      this.attribute = attribute;
      this.told = told;
    }

    private List<Bar> bars() {
      return Stream.concat(told.bars().stream(), told.notSet().stream()).toList();
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(
          texts.say(
              "cli.breakdown.head",
              title,
              attribute,
              heads.say(told.people()),
              others,
              heads.say(told.against())));
      for (Bar bar : bars()) {
        OptionalInt index = told.index(bar);
        lines.add(
            texts.say(
                "cli.breakdown.bar",
                bar.value().isEmpty() && told.notSet().filter(bar::equals).isPresent()
                    ? texts.say("cli.breakdown.notSet")
                    : bar.value(),
                heads.say(bar.people()),
                heads.share(bar.people(), told.people()),
                heads.share(bar.against(), told.against()),
                index.isPresent() ? texts.number(index.getAsInt()) : "–"));
      }
      if (told.moreValues() > 0) {
        lines.add(texts.say("cli.breakdown.more", told.moreValues()));
      }
      return String.join("\n", lines);
    }

    @Override
    public JsonResult json() {
      return new JsonResult()
          .with("title", title)
          .with("by", told.by().toString())
          .with("people", Heads.field(told.people()))
          .with("against", Heads.field(told.against()))
          .with("values", told.bars().stream().map(this::fields).toList())
          .with("notSet", told.notSet().stream().map(this::fields).toList())
          .with("moreValues", told.moreValues());
    }

    private Map<String, Object> fields(Bar bar) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("value", bar.value());
      fields.put("people", Heads.field(bar.people()));
      fields.put("against", Heads.field(bar.against()));
      told.index(bar).ifPresent(index -> fields.put("index", index));
      return fields;
    }
  }
}
