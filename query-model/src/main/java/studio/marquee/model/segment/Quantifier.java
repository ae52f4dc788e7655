package studio.marquee.model.segment;

/** How many of the related rows must pass. */
public sealed interface Quantifier {
  record Some() implements Quantifier {}

  record None() implements Quantifier {}

  /** There is at least one row in the window, and every one of them passes. */
  record Every() implements Quantifier {}

  record AtLeast(int count) implements Quantifier {
    public AtLeast {
      Checks.require(count >= 1, "at least one");
    }
  }

  record AtMost(int count) implements Quantifier {
    public AtMost {
      Checks.require(count >= 0, "a count is not below zero");
    }
  }

  record Exactly(int count) implements Quantifier {
    public Exactly {
      Checks.require(count >= 0, "a count is not below zero");
    }
  }

  /** Both ends included. */
  record Between(int from, int to) implements Quantifier {
    public Between {
      Checks.require(0 <= from && from <= to, "from is above to");
    }
  }
}
