package studio.marquee.app.cli;

import picocli.CommandLine.Option;

/** How a segment is counted and what is said of it. */
final class CountingOptions {
  @Option(names = "--engine", paramLabel = "<engine>", descriptionKey = "cli.option.engine")
  private Engine engine = Engine.SETS;

  @Option(names = "--rules", descriptionKey = "cli.option.rules")
  private boolean saysRules;

  /** Ways to the same answer. */
  enum Engine {
    SETS,
    SQL,
    BOTH
  }

  Engine engine() {
    return engine;
  }

  /** Whether there is a number for every rule as well. */
  boolean saysRules() {
    return saysRules;
  }
}
