package studio.marquee.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.demo.DemoBrand;
import studio.marquee.connect.demo.DemoPlan;
import studio.marquee.connect.demo.DemoSummary;

/** Writes the demo brand: a warehouse and a workspace to try everything on. */
@Command(name = "demo", resourceBundle = "studio.marquee.app.text.texts")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Texts texts;

  @Parameters(paramLabel = "<folder>", descriptionKey = "cli.demo.folder")
  private Path folder = Path.of("");

  @Option(names = "--people", paramLabel = "<number>", descriptionKey = "cli.demo.people")
  private long people = DemoPlan.DEFAULT_PEOPLE;

  @Option(names = "--seed", paramLabel = "<number>", descriptionKey = "cli.demo.seed")
  private long seed = DemoPlan.DEFAULT_SEED;

  @Option(names = "--today", paramLabel = "<date>", descriptionKey = "cli.demo.today")
  private @Nullable LocalDate today;

  @Mixin private final ResultOptions result = new ResultOptions();

  DemoCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() throws Exception {
    LocalDate day = today == null ? LocalDate.now(surroundings.clock()) : today;
    DemoPlan plan = DemoPlan.asked(people, seed, day);
    DemoSummary summary;
    try (ProgressLine progress =
        new ProgressLine(surroundings.terminal(), texts, surroundings.nanos())) {
      summary = DemoBrand.write(folder, plan, progress);
    }
    if (result.isJson()) {
      surroundings
          .terminal()
          .results()
          .println(
              new JsonResult()
                  .with("workspace", summary.workspace().toString())
                  .with("warehouse", summary.warehouse().toString())
                  .with("people", summary.people())
                  .with("events", summary.events())
                  .text());
    } else {
      surroundings
          .terminal()
          .results()
          .println(
              texts.say(
                  "cli.demo.written",
                  texts.number(summary.people()),
                  texts.number(summary.events()),
                  summary.workspace()));
    }
    return ExitCode.DONE;
  }
}
