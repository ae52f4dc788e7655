package studio.marquee.model.format;

import java.util.List;
import java.util.Locale;
import studio.marquee.model.problem.ProblemException;

/** How files spell the values of an enum: in small letters, word by word. */
final class Phrases {
  private Phrases() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static <E extends Enum<E>> E read(StrictNode node, String field, E[] known)
      throws ProblemException {
    return node.oneOf(field, List.of(known), Phrases::of);
  }
}
