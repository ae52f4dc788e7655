package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.question.Growing;
import studio.marquee.connect.question.Told;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Growth.Cause;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;

/** Says who came into a segment file since the data before, and who left it, by cause. */
@Command(name = "growth", resourceBundle = "studio.marquee.app.text.texts")
final class GrowthCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final SegmentArgument argument = new SegmentArgument();

  @Option(names = "--before", paramLabel = "<segment.json>", descriptionKey = "cli.option.before")
  private @Nullable Path before;

  GrowthCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.heads = new Heads(texts);
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = options.read(surroundings);
    Optional<SegmentArgument> other = Optional.ofNullable(before).map(SegmentArgument::of);
    List<SegmentArgument> asked = new ArrayList<>(List.of(argument));
    other.ifPresent(asked::add);
    if (!options.areSound(surroundings, texts, workspace, asked)) {
      return ExitCode.NO;
    }
    Segment audience = argument.read();
    Optional<Segment> rulesThen =
        other.isPresent() ? Optional.of(other.get().read()) : Optional.empty();
    List<AudienceEngine> kept = options.inWorkspace().data(surroundings).kept(workspace);
    try {
      if (kept.size() < 2) {
        throw new ProblemException(
            Problem.of(CliProblem.NOTHING_BEFORE, workspace.population().title()));
      }
      Told<Growth> told =
          Growing.between(workspace, kept.get(1), kept.getFirst(), audience, rulesThen);
      options.print(
          surroundings,
          texts,
          workspace,
          new Said(audience.title(), workspace, told.answer()),
          told.freshness());
    } finally {
      kept.forEach(AudienceEngine::close);
    }
    return ExitCode.DONE;
  }

  private final class Said implements QuestionOptions.Answer {
    private final String title;
    private final Workspace workspace;
    private final Growth told;

    Said(String title, Workspace workspace, Growth told) {
      this.title = title;
      this.workspace = workspace;
      this.told = told;
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      lines.add(
          texts.say(
              "cli.growth.head",
              title,
              heads.say(told.before()),
              heads.say(told.after()),
              texts.in(workspace.timeZone()).exactly(told.then())));
      for (Cause cause : Growth.CAUSES) {
        lines.add(
            texts.say(
                "cli.growth.cause",
                words(cause),
                heads.say(told.entered(cause)),
                heads.say(told.left(cause))));
      }
      return String.join("\n", lines);
    }

    private String words(Cause cause) {
      return switch (cause) {
        case RULE_CHANGED -> texts.say("cli.growth.rule");
        case WINDOW_ROLLED -> texts.say("cli.growth.window");
        case DATA_CHANGED -> texts.say("cli.growth.data");
      };
    }

    @Override
    public JsonResult json() {
      return new JsonResult()
          .with("title", title)
          .with("then", told.then().toString())
          .with("before", Heads.field(told.before()))
          .with("after", Heads.field(told.after()))
          .with("entered", fields(told::entered))
          .with("left", fields(told::left));
    }

    private static Map<String, Object> fields(Counts counts) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (Cause cause : Growth.CAUSES) {
        String name = cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        fields.put(name, Heads.field(counts.of(cause)));
      }
      return fields;
    }
  }

  private interface Counts {
    Headcount of(Cause cause);
  }
}
