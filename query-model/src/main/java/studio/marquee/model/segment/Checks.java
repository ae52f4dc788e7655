package studio.marquee.model.segment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What records of this package refuse. */
final class Checks {
  private Checks() {}

  /** Each value once, in the order given. */
  static <T> List<T> some(Collection<T> values) {
    List<T> distinct = List.copyOf(new LinkedHashSet<>(values));
    require(!distinct.isEmpty(), "there is no value");
    return distinct;
  }

  static void require(boolean isRight, String otherwise) {
    if (!isRight) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
