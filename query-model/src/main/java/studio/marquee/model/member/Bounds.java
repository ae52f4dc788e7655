package studio.marquee.model.member;

/**
 * How many people: exactly, or at least and at most so many while some rules are still being
 * counted.
 */
public record Bounds(long least, long most) {
  public Bounds {
    if (least > most) {
      throw new IllegalArgumentException("at least more than at most");
    }
  }

  public static Bounds exactly(long count) {
    return new Bounds(count, count);
  }

  public boolean isExact() {
    return least == most;
  }

  Bounds outOf(long population) {
    return new Bounds(population - most, population - least);
  }
}
