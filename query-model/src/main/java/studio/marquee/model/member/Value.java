package studio.marquee.model.member;

import java.util.List;
import studio.marquee.model.segment.Rule;

/** What is worked out once for all places of a tree that mean the same people. */
sealed interface Value {
  record Known(RowSet set) implements Value {}

  record Unknown(Rule leaf) implements Value {}

  /** At least so many of the inputs. */
  record Joined(int needed, List<Input> inputs) implements Value {
    public Joined {
      inputs = List.copyOf(inputs);
    }

    boolean isAll() {
      return needed == inputs.size();
    }

    boolean isAny() {
      return needed == 1 && !isAll();
    }
  }

  /** A value by its number, and whether everyone else is meant. */
  record Input(int value, boolean isNot) {
    Input turned() {
      return new Input(value, !isNot);
    }
  }
}
