package studio.marquee.model.member;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.member.Stretch.Range;

/**
 * The values of a tree over one stretch, seen from one side: who passes for certain, or who may
 * pass as far as is known. When every set is known both sides are the same.
 */
final class Side {
  private final Unknown unknown;
  private final Range range;
  private final List<Shown> values = new ArrayList<>();

  Side(Values values, Unknown unknown, Range range) {
    this.unknown = unknown;
    this.range = range;
    for (int i = 0; i < values.size(); i++) {
      this.values.add(
          switch (values.get(i)) {
            case Value.Known(var set) -> new Leaf(range, set::show);
            case Value.Unknown _ -> new Leaf(range, (_, stretch) -> showUnknown(stretch));
            case Value.Joined joined -> new Group(joined);
          });
    }
  }

  /** Who is taken to be in a set that nobody has counted yet. */
  enum Unknown {
    NOBODY,
    EVERYBODY
  }

  private void showUnknown(Stretch stretch) {
    switch (unknown) {
      case NOBODY -> stretch.showNobody();
      case EVERYBODY -> stretch.showEverybody();
    }
  }

  /**
   * Shows a value; every value comes after those that it is made of.
   *
   * @param other the side that says who does not pass, when everyone else is meant
   */
  void show(int value, int fromWord, Side other) {
    values.get(value).show(fromWord, other);
  }

  /** Who pass, in the stretch that is shown. */
  long[] words(Value.Input input, Side other) {
    return input.isNot()
        ? other.values.get(input.value()).others(range)
        : values.get(input.value()).words();
  }

  /** How a value comes to its people that is made of others. */
  Steps steps(int value) {
    return ((Group) values.get(value)).steps;
  }

  /** A value in the stretch that is shown. */
  private abstract static sealed class Shown {
    private long[] others = new long[0];
    private boolean isTurned;

    final void show(int fromWord, Side other) {
      isTurned = false;
      go(fromWord, other);
    }

    abstract void go(int fromWord, Side other);

    abstract long[] words();

    /** Worked out once, however often everyone else is meant. */
    final long[] others(Range range) {
      if (!isTurned) {
        others = others.length == 0 ? new long[Stretch.WORDS] : others;
        Words.others(words(), others, range.length());
        range.clearBeyond(others);
        isTurned = true;
      }
      return others;
    }
  }

  /** Where the people of a stretch come from. */
  @FunctionalInterface
  private interface Source {
    void show(int fromWord, Stretch stretch);
  }

  private static final class Leaf extends Shown {
    private final Source source;
    private final Stretch stretch;

    Leaf(Range range, Source source) {
      this.source = source;
      this.stretch = new Stretch(range);
    }

    @Override
    void go(int fromWord, Side other) {
      source.show(fromWord, stretch);
    }

    @Override
    long[] words() {
      return stretch.words();
    }
  }

  private final class Group extends Shown {
    private final List<Value.Input> made;
    private final long[][] inputs;
    private final Steps steps;

    Group(Value.Joined joined) {
      this.made = joined.inputs();
      this.inputs = new long[made.size()][];
      this.steps = Steps.of(joined);
    }

    @Override
    void go(int fromWord, Side other) {
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = Side.this.words(made.get(i), other);
      }
      steps.go(inputs, range.length());
    }

    @Override
    long[] words() {
      return steps.result();
    }
  }
}
