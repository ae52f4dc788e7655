package studio.marquee.model.member;

import studio.marquee.model.member.Stretch.Range;

/** How a group comes to its people, input by input, from the first on and from the last back. */
abstract sealed class Steps permits EndSteps, SomeSteps {
  private final Stretch[] inputs;

  Steps(int inputs, Range range) {
    this.inputs = stretches(inputs, range);
  }

  static Steps of(Value.Joined joined, Range range) {
    int inputs = joined.inputs().size();
    if (joined.isAll()) {
      return new EndSteps(EndSteps.Join.ALL, inputs, range);
    }
    return joined.isAny()
        ? new EndSteps(EndSteps.Join.ANY, inputs, range)
        : new SomeSteps(joined.needed(), inputs, range);
  }

  static Stretch[] stretches(int count, Range range) {
    Stretch[] stretches = new Stretch[count];
    for (int i = 0; i < count; i++) {
      stretches[i] = new Stretch(range);
    }
    return stretches;
  }

  /** To be filled before anything else is asked. */
  final Stretch input(int number) {
    return inputs[number];
  }

  final int size() {
    return inputs.length;
  }

  abstract void forward();

  abstract void backward();

  /** Who pass by the inputs up to this one. */
  abstract Stretch after(int input);

  final Stretch result() {
    return after(inputs.length - 1);
  }

  /** Who pass the group by the other inputs, given how this one went for them. */
  abstract void showEnough(int input, Given given, Stretch target);

  /** How it went with an input. */
  enum Given {
    PASSED,
    FAILED
  }
}
