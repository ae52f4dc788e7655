package studio.marquee.connect.export;

import java.util.List;

/** How many are left after each step from the audience to the file. */
public record Waterfall(List<Level> levels) {
  public Waterfall {
    levels = List.copyOf(levels);
  }

  /** A step, and how many are left after it. */
  public record Level(Step step, int people) {}

  /** What was done, in this order. */
  public enum Step {
    AUDIENCE("audience"),
    CONSENTED("consented"),
    NOT_SUPPRESSED("notSuppressed"),
    HAS_IDENTIFIER("hasIdentifier");

    private final String key;

    Step(String key) {
      this.key = key;
    }

    /** What receipts call it. */
    public String key() {
      return key;
    }
  }

  /** How many are written. */
  public int people() {
    return levels.getLast().people();
  }
}
