package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Chance with a seed: the same seed gives the same tables and the same trees. */
final class Luck {
  private final SplittableRandom random;

  Luck(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** From 0 up to but not including the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean inPercent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(List<? extends T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Between one and the most. */
  <T> List<T> some(int most, Supplier<? extends T> value) {
    List<T> values = new ArrayList<>();
    for (int i = between(1, most); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }
}
