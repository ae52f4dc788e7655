package studio.marquee.model.segment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What records of this package refuse. */
final class Checks {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,127}");

  private Checks() {}

  /** Each value once, in the order given. */
  static <T> List<T> some(Collection<T> values) {
    List<T> distinct = List.copyOf(new LinkedHashSet<>(values));
    require(!distinct.isEmpty(), "there is no value");
    return distinct;
  }

  /** The name of a file beside others, without its ending. */
  static void requireName(String name) {
    require(NAME.matcher(name).matches(), "not a name: " + name);
  }

  static void require(boolean isRight, String otherwise) {
    if (!isRight) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
