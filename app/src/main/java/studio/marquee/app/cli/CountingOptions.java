package studio.marquee.app.cli;

import picocli.CommandLine.Option;
import studio.marquee.connect.count.LeafStore;

/** How a segment is counted and what is said of it. */
final class CountingOptions {
  @Option(names = "--engine", paramLabel = "<engine>", descriptionKey = "cli.option.engine")
  private Engine engine = Engine.SETS;

  @Option(names = "--rules", descriptionKey = "cli.option.rules")
  private boolean saysRules;

  @Option(names = "--room", paramLabel = "<megabytes>", descriptionKey = "cli.option.room")
  private int room = 256;

  /** Ways to the same answer. */
  enum Engine {
    SETS,
    SQL,
    BOTH
  }

  Engine engine() {
    return engine;
  }

  /** With nothing in it, and as much room as was asked for. */
  LeafStore store() {
    return new LeafStore((long) room << 20);
  }

  /** Whether there is a number for every rule as well. */
  boolean saysRules() {
    return saysRules;
  }
}
