package studio.marquee.model.answer;

import java.util.OptionalLong;

/** How many people, as far as somebody may be told. What is withheld is not in it at all. */
public sealed interface Headcount {
  record Exactly(long people) implements Headcount {}

  record FewerThan(int floor) implements Headcount {}

  /**
   * A number as it may be told.
   *
   * @param floor the smallest number of people that may be shown
   */
  static Headcount of(long people, int floor) {
    return people < floor ? new FewerThan(floor) : new Exactly(people);
  }

  /** Empty when it is withheld. */
  default OptionalLong known() {
    return switch (this) {
      case Exactly(var people) -> OptionalLong.of(people);
      case FewerThan _ -> OptionalLong.empty();
    };
  }
}
