package studio.marquee.model.member;

/** Everybody who passes all inputs. */
final class AllSteps extends Steps {
  private final long[] butOne = new long[Stretch.WORDS];
  private final long[] own = new long[Stretch.WORDS];
  private long[] all = own;

  AllSteps(int inputs) {
    super(inputs);
  }

  @Override
  void go(long[][] inputs, int length) {
    if (size() == 1) {
      all = inputs[0];
      return;
    }
    reach(1, Words.allOfTwo(inputs[0], inputs[1], all, butOne, length));
    for (int i = 2; i < size(); i++) {
      reach(i, Words.allWith(all, butOne, inputs[i], length));
    }
  }

  @Override
  long[] result() {
    return all;
  }

  @Override
  void showEnough(long[] among, long[] into, int length) {
    Words.both(among, all, into, length);
  }

  @Override
  void showOneShort(long[] among, long[] into, int length) {
    if (size() == 1) {
      Words.without(among, all, into, length);
    } else {
      Words.both(among, butOne, into, length);
    }
  }
}
