package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Verdict;
import studio.marquee.model.answer.Why;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** Says why somebody is among the people of a segment file, or is not. */
@Command(name = "why", resourceBundle = "studio.marquee.app.text.texts")
final class WhyCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Option(names = "--key", required = true, paramLabel = "<key>", descriptionKey = "cli.option.key")
  private String key = "";

  WhyCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
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
        desk -> {
          Now now = new Now(desk.freshness().asOf(), workspace.timeZone());
          Sentence sentence = new Sentence(workspace.catalogue(), texts.locale(), now);
          return new Said(audience.title(), sentence, desk.why(audience, key).answer());
        });
  }

  private final class Said implements QuestionOptions.Answer {
    private final String title;
    private final Sentence sentence;
    private final Why told;

    Said(String title, Sentence sentence, Why told) {
      this.title = title;
      this.sentence = sentence;
      this.told = told;
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(texts.say("cli.why.head", title, verdict(told.verdict())));
      told.pin().ifPresent(pin -> lines.add(texts.say("cli.why.pin", verdict(pin))));
      told.limit().ifPresent(limit -> lines.add(texts.say("cli.why.limit", verdict(limit))));
      for (Why.Step step : told.steps()) {
        String rule = sentence.of(step.part());
        String value = step.value().map(this::value).orElse("");
        lines.add(
            "  ".repeat(step.depth())
                + texts.say(
                    step.part().isMuted() ? "cli.why.muted" : "cli.why.step",
                    verdict(step.verdict()),
                    rule,
                    value));
      }
      return String.join("\n", lines);
    }

    private String verdict(Verdict verdict) {
      return switch (verdict) {
        case IN -> texts.say("cli.why.in");
        case OUT -> texts.say("cli.why.out");
        case WITHHELD -> texts.say("cli.why.withheld");
      };
    }

    private String value(Why.Value value) {
      return switch (value) {
        case Why.Value.Of(var text) -> texts.say("cli.why.value", text);
        case Why.Value.Nothing() -> texts.say("cli.why.nothing");
        case Why.Value.Rows(var count) -> texts.say("cli.why.rows", count);
      };
    }

    @Override
    public JsonResult json() {
      JsonResult json = new JsonResult().with("title", title).with("verdict", name(told.verdict()));
      told.pin().ifPresent(pin -> json.with("pin", name(pin)));
      told.limit().ifPresent(limit -> json.with("limit", name(limit)));
      return json.with("rules", told.steps().stream().map(this::fields).toList());
    }

    private Map<String, Object> fields(Why.Step step) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("place", step.place());
      fields.put("rule", sentence.of(step.part()));
      fields.put("isMuted", step.part().isMuted());
      fields.put("verdict", name(step.verdict()));
      value(step.value(), fields);
      return fields;
    }

    private static void value(Optional<Why.Value> value, Map<String, Object> fields) {
      if (value.isPresent()) {
        switch (value.get()) {
          case Why.Value.Of(var text) -> fields.put("value", text);
          case Why.Value.Nothing() -> fields.put("isSet", false);
          case Why.Value.Rows(var count) -> fields.put("rows", count);
        }
      }
    }

    private static String name(Verdict verdict) {
      return verdict.name().toLowerCase(Locale.ROOT);
    }
  }
}
