package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.segment.Segment;

/** Says how many people of a segment file can be reached, channel by channel. */
@Command(name = "reach", resourceBundle = "studio.marquee.app.text.texts")
final class ReachCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();

  ReachCommand(Surroundings surroundings, Texts texts) {
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
        desk -> new Said(audience.title(), desk.reach(audience).answer()));
  }

  private final class Said implements QuestionOptions.Answer {
    private final String title;
    private final Reach told;

    Said(String title, Reach told) {
      this.title = title;
      this.told = told;
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(
          texts.say(
              "cli.reach.head",
              title,
              heads.say(told.atAll()),
              heads.say(told.people()),
              heads.say(told.nowhere())));
      told.ways().forEach(way -> lines.add(words(way)));
      if (told.ways().isEmpty()) {
        lines.add(texts.say("cli.reach.none"));
      }
      return String.join("\n", lines);
    }

    private String words(Reach.Way way) {
      return switch (way) {
        case Reach.Counted counted ->
            texts.say(
                "cli.reach.way",
                counted.channel().title(),
                heads.say(counted.reachable()),
                heads.share(counted.reachable(), told.people()),
                heads.say(counted.have()),
                heads.say(counted.consented()),
                heads.say(counted.suppressed()));
        case Reach.NotCounted(var channel, var problem) ->
            texts.say("cli.reach.notCounted", channel.title(), texts.say(problem));
      };
    }

    @Override
    public JsonResult json() {
      return new JsonResult()
          .with("title", title)
          .with("people", Heads.field(told.people()))
          .with("reachable", Heads.field(told.atAll()))
          .with("unreachable", Heads.field(told.nowhere()))
          .with("channels", told.ways().stream().map(this::fields).toList());
    }

    private Map<String, Object> fields(Reach.Way way) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("channel", way.channel().name());
      switch (way) {
        case Reach.Counted counted -> {
          fields.put("have", Heads.field(counted.have()));
          fields.put("consented", Heads.field(counted.consented()));
          fields.put("suppressed", Heads.field(counted.suppressed()));
          fields.put("reachable", Heads.field(counted.reachable()));
        }
        case Reach.NotCounted(var _, var problem) -> fields.put("problem", texts.headline(problem));
      }
      return fields;
    }
  }
}
