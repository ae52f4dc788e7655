package studio.marquee.model.edit;

/** Where rules are put. */
public sealed interface Target {
  /**
   * Before the part that has this index now; behind the last one where there is none.
   *
   * @param group a group or a lane
   */
  record Slot(Place group, int index) implements Target {
    public Slot {
      if (index < 0) {
        throw new IllegalArgumentException("a slot is not below zero");
      }
    }
  }

  /** On a part, with which they then make a group. */
  record Onto(Place part) implements Target {
    public Onto {
      if (part.isLane()) {
        throw new IllegalArgumentException("a lane makes no group");
      }
    }
  }

  /** Behind everything in a group or a lane. */
  static Slot endOf(Place group) {
    return new Slot(group, Integer.MAX_VALUE);
  }
}
