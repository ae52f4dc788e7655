package studio.marquee.model.member;

/** Everybody who passes any of two inputs or more. */
final class AnySteps extends Steps {
  private final long[] any = new long[Stretch.WORDS];
  private final long[] two = new long[Stretch.WORDS];

  AnySteps(int inputs) {
    super(inputs);
  }

  @Override
  void go(long[][] inputs, int length) {
    reach(1, Words.anyOfTwo(inputs[0], inputs[1], any, two, length));
    for (int i = 2; i < size(); i++) {
      reach(i, Words.anyWith(any, two, inputs[i], length));
    }
  }

  @Override
  long[] result() {
    return any;
  }

  @Override
  void showEnough(long[] among, long[] into, int length) {
    Words.bothWithout(among, any, two, into, length);
  }

  @Override
  void showOneShort(long[] among, long[] into, int length) {
    Words.without(among, any, into, length);
  }
}
