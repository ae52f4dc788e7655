package studio.marquee.app.cli;

import picocli.CommandLine.Option;

/** What every command that prints a result understands. */
final class ResultOptions {
  @Option(names = "--json", descriptionKey = "cli.option.asJson")
  private boolean isJson;

  boolean isJson() {
    return isJson;
  }
}
