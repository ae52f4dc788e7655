package studio.marquee.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.segment.Segment;

/** Says how the people of segment files lie over one another. */
@Command(name = "overlap", resourceBundle = "studio.marquee.app.text.texts")
final class OverlapCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;
  private final Heads heads;

  @Mixin private final QuestionOptions options = new QuestionOptions();

  @Parameters(
      arity = "2..*",
      paramLabel = "<segment.json>",
      descriptionKey = "cli.overlap.segments")
  private List<Path> files = List.of();

  OverlapCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.heads = new Heads(texts);
  }

  @Override
  public Integer call() throws Exception {
    Workspace workspace = options.read(surroundings);
    List<SegmentArgument> arguments = files.stream().map(SegmentArgument::of).toList();
    if (!options.areSound(surroundings, texts, workspace, arguments)) {
      return ExitCode.NO;
    }
    List<Segment> audiences = new ArrayList<>();
    for (SegmentArgument argument : arguments) {
      audiences.add(argument.read());
    }
    return options.answer(
        surroundings,
        texts,
        workspace,
        QuestionOptions.population(workspace, audiences.getFirst()),
        desk ->
            new Said(
                audiences.stream().map(Segment::title).toList(), desk.overlap(audiences).answer()));
  }

  private final class Said implements QuestionOptions.Answer {
    private final List<String> titles;
    private final OverlapCounts told;

    Said(List<String> titles, OverlapCounts told) {
      this.titles = titles;
      this.told = told;
    }

    @Override
    public String words() {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < titles.size(); i++) {
        lines.add(
            texts.say("cli.overlap.audience", titles.get(i), heads.say(told.people().get(i))));
      }
      for (int i = 0; i < titles.size(); i++) {
        for (int j = i + 1; j < titles.size(); j++) {
          lines.add(
              texts.say(
                  "cli.overlap.pair",
                  titles.get(i),
                  titles.get(j),
                  heads.say(told.pairs().get(i).get(j)),
                  heads.share(told.pairs().get(i).get(j), told.people().get(i)),
                  heads.share(told.pairs().get(i).get(j), told.people().get(j))));
        }
      }
      for (int region = 1; region < told.regions().size(); region++) {
        lines.add(
            texts.say(
                "cli.overlap.region",
                String.join(" + ", in(region)),
                heads.say(told.regions().get(region))));
      }
      return String.join("\n", lines);
    }

    private List<String> in(int region) {
      return IntStream.range(0, titles.size())
          .filter(i -> ((region >> i) & 1) == 1)
          .mapToObj(titles::get)
          .toList();
    }

    @Override
    public JsonResult json() {
      List<Map<String, Object>> regions = new ArrayList<>();
      for (int region = 0; region < told.regions().size(); region++) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("in", in(region));
        fields.put("people", Heads.field(told.regions().get(region)));
        regions.add(fields);
      }
      return new JsonResult()
          .with("titles", titles)
          .with("people", Heads.fields(told.people()))
          .with("pairs", told.pairs().stream().map(Heads::fields).toList())
          .with("regions", regions);
    }
  }
}
