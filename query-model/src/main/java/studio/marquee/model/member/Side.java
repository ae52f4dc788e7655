package studio.marquee.model.member;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.member.Stretch.Range;

/**
 * The values of a tree over one stretch, seen from one side: who passes for certain, or who may
 * pass as far as is known. When every set is known both sides are the same.
 */
final class Side {
  private final Values values;
  private final Unknown unknown;
  private final Stretch[] whole;
  private final @Nullable Steps[] steps;

  Side(Values values, Unknown unknown, Range range) {
    this.values = values;
    this.unknown = unknown;
    int count = values.size();
    this.whole = Steps.stretches(count, range);
    this.steps = new Steps[count];
    for (int i = 0; i < count; i++) {
      if (values.get(i) instanceof Value.Joined joined) {
        steps[i] = Steps.of(joined, range);
      }
    }
  }

  /** Who is taken to be in a set that nobody has counted yet. */
  enum Unknown {
    NOBODY,
    EVERYBODY
  }

  /** Every value comes after those that it is made of. */
  void show(int value, int fromWord, Side other) {
    switch (values.get(value)) {
      case Value.Known(var set) -> set.show(fromWord, whole[value]);
      case Value.Unknown _ -> {
        switch (unknown) {
          case NOBODY -> whole[value].showNobody();
          case EVERYBODY -> whole[value].showEverybody();
        }
      }
      case Value.Joined(var _, var inputs) -> join(value, inputs, other);
    }
  }

  private void join(int value, List<Value.Input> inputs, Side other) {
    Steps through = steps(value).orElseThrow();
    for (int i = 0; i < inputs.size(); i++) {
      show(inputs.get(i), through.input(i), other);
    }
    through.forward();
    whole[value].show(through.result());
  }

  /**
   * @param other the side that says who does not pass, when everyone else is meant
   */
  void show(Value.Input input, Stretch target, Side other) {
    if (input.isNot()) {
      target.showOthersThan(other.whole[input.value()]);
    } else {
      target.show(whole[input.value()]);
    }
  }

  /** How a group comes to its people; empty for a single rule. */
  Optional<Steps> steps(int value) {
    return Optional.ofNullable(steps[value]);
  }
}
