package studio.marquee.model.member;

/**
 * How a group comes to its people, input by input, over one stretch after the other. Beside those
 * who pass it keeps those to whom a single input makes the difference: where exactly as many pass
 * as are needed, each of these is needed; where it is one fewer, each of the others is missed.
 */
abstract sealed class Steps permits AllSteps, AnySteps, SomeSteps {
  private final long[] reached;

  Steps(int inputs) {
    this.reached = new long[inputs];
  }

  static Steps of(Value.Joined joined) {
    int inputs = joined.inputs().size();
    if (joined.isAll()) {
      return new AllSteps(inputs);
    }
    return joined.isAny() ? new AnySteps(inputs) : new SomeSteps(joined.needed(), inputs);
  }

  final int size() {
    return reached.length;
  }

  /** How many have passed by the inputs up to this one, in all stretches; not for the first. */
  final long reached(int input) {
    return reached[input];
  }

  final void reach(int input, int people) {
    reached[input] += people;
  }

  /** Goes through all inputs. */
  abstract void go(long[][] inputs, int length);

  /** Who pass. */
  abstract long[] result();

  /** Those among some who pass exactly as many inputs as are needed. */
  abstract void showEnough(long[] among, long[] into, int length);

  /** Those among some who pass exactly one input fewer than are needed. */
  abstract void showOneShort(long[] among, long[] into, int length);
}
