package studio.marquee.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import studio.marquee.app.problem.Problems;
import studio.marquee.app.text.Texts;
import studio.marquee.model.problem.Problem;

/**
 * All commands together: reads what was typed, runs it, and ends in one sentence when it cannot.
 */
public final class Commands {
  private final Surroundings surroundings;
  private final Texts texts;
  private final WindowCommand window;

  public Commands(Surroundings surroundings, Texts texts, WindowCommand window) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.window = window;
  }

  /** Gives back the exit code. */
  public int run(String... typed) {
    CommandLine line =
        described(new CommandLine(new RootCommand(window, surroundings)), "cli.about")
            .addSubcommand(
                described(new CommandLine(new DemoCommand(surroundings, texts)), "cli.demo.about"))
            .addSubcommand(
                described(
                    new CommandLine(new RefreshCommand(surroundings, texts)), "cli.refresh.about"))
            .addSubcommand(
                described(
                    new CommandLine(new StatusCommand(surroundings, texts)), "cli.status.about"))
            .addSubcommand(
                described(
                    new CommandLine(new CountCommand(surroundings, texts)), "cli.count.about"))
            .addSubcommand(
                described(
                    new CommandLine(new CheckCommand(surroundings, texts)), "cli.check.about"))
            .addSubcommand(
                described(
                    new CommandLine(new ExplainCommand(surroundings, texts)), "cli.explain.about"))
            .addSubcommand(
                described(new CommandLine(new DiffCommand(surroundings, texts)), "cli.diff.about"))
            .addSubcommand(
                described(
                    new CommandLine(new EraseCommand(surroundings, texts)), "cli.erase.about"))
            .addSubcommand(
                described(
                    new CommandLine(new RollbackCommand(surroundings, texts)),
                    "cli.rollback.about"))
            .addSubcommand(
                described(
                    new CommandLine(new CatalogueCommand(surroundings, texts)),
                    "cli.catalogue.about"))
            .addSubcommand(
                described(
                    new CommandLine(new BreakdownCommand(surroundings, texts)),
                    "cli.breakdown.about"))
            .addSubcommand(
                described(
                    new CommandLine(new ReachCommand(surroundings, texts)), "cli.reach.about"))
            .addSubcommand(
                described(
                    new CommandLine(new SampleCommand(surroundings, texts)), "cli.sample.about"))
            .addSubcommand(
                described(new CommandLine(new WhyCommand(surroundings, texts)), "cli.why.about"))
            .addSubcommand(
                described(
                    new CommandLine(new OverlapCommand(surroundings, texts)), "cli.overlap.about"))
            .addSubcommand(
                described(
                    new CommandLine(new GrowthCommand(surroundings, texts)), "cli.growth.about"))
            .addSubcommand(
                described(
                    new CommandLine(new ValuesCommand(surroundings, texts)), "cli.values.about"))
            .addSubcommand(source())
            .addSubcommand(
                described(
                    new CommandLine(new ExportCommand(surroundings, texts)), "cli.export.about"))
            .addSubcommand(audit())
            .addSubcommand(list())
            .addSubcommand(
                described(new CommandLine(new SqlCommand(surroundings, texts)), "cli.sql.about"));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().usageMessage().footer(texts.say("cli.exit-codes"));
    line.getCommandSpec()
        .version("Marquee " + ProductVersion.text())
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description(texts.say("cli.option.version"))
                .build());
    line.setOut(surroundings.terminal().results());
    line.setErr(surroundings.terminal().messages());
    line.setParameterExceptionHandler((wrong, _) -> end(Usage.problem(wrong)));
    line.setExecutionExceptionHandler((failure, _, _) -> end(failure));
    int code = line.execute(typed);
    surroundings.terminal().results().flush();
    surroundings.terminal().messages().flush();
    return code;
  }

  private CommandLine source() {
    return described(new CommandLine(new SourceCommand()), "cli.source.about")
        .addSubcommand(
            described(
                new CommandLine(new SourceTestCommand(surroundings, texts)),
                "cli.source.test-about"))
        .addSubcommand(
            described(
                new CommandLine(new SourceDescribeCommand(surroundings, texts)),
                "cli.source.describe-about"))
        .addSubcommand(
            described(
                new CommandLine(new SourcePasswordCommand(surroundings, texts)),
                "cli.source.password-about"));
  }

  private CommandLine audit() {
    return described(new CommandLine(new AuditCommand()), "cli.audit.about")
        .addSubcommand(
            described(
                new CommandLine(new AuditVerifyCommand(surroundings, texts)),
                "cli.audit.verify-about"));
  }

  private CommandLine list() {
    return described(new CommandLine(new ListCommand()), "cli.list.about")
        .addSubcommand(
            described(
                new CommandLine(new ListAddCommand(surroundings, texts)), "cli.list.add-about"))
        .addSubcommand(
            described(
                new CommandLine(new ListShowCommand(surroundings, texts)), "cli.list.show-about"))
        .addSubcommand(
            described(
                new CommandLine(new ListRemoveCommand(surroundings, texts)),
                "cli.list.remove-about"));
  }

  private CommandLine described(CommandLine command, String key) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage().description(texts.say(key));
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(texts.say("cli.option.help"))
            .build());
    return command;
  }

  private int end(Exception failure) {
    if (failure instanceof InterruptedException) {
      surroundings.terminal().messages().println(said(Problem.of(CliProblem.STOPPED)));
      return ExitCode.STOPPED;
    }
    return end(Problems.of(failure));
  }

  private int end(Problem problem) {
    surroundings.terminal().messages().println(said(problem));
    return ExitCode.of(problem.code().kind());
  }

  private String said(Problem problem) {
    return texts.say("cli.problem", texts.say(problem));
  }
}
