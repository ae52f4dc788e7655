package studio.marquee.model.member;

import studio.marquee.model.member.Stretch.Range;

/**
 * Everybody who passes at least so many inputs, more than one and fewer than all. From both ends it
 * is kept who has passed at least 1, 2, … of the inputs so far.
 */
final class SomeSteps extends Steps {
  private final int needed;
  private final Stretch[][] first;
  private final Stretch[][] last;
  private final Stretch both;
  private final Stretch joined;
  private final Stretch nobody;
  private final Stretch everybody;

  SomeSteps(int needed, int inputs, Range range) {
    super(inputs, range);
    this.needed = needed;
    this.first = reached(needed, inputs, range);
    this.last = reached(needed, inputs, range);
    this.both = new Stretch(range);
    this.joined = new Stretch(range);
    this.nobody = new Stretch(range);
    this.everybody = new Stretch(range);
    everybody.showEverybody();
  }

  private static Stretch[][] reached(int needed, int inputs, Range range) {
    Stretch[][] reached = new Stretch[inputs][];
    for (int i = 0; i < inputs; i++) {
      reached[i] = stretches(needed, range);
    }
    return reached;
  }

  @Override
  void forward() {
    start(first[0], 0);
    for (int i = 1; i < size(); i++) {
      go(first[i - 1], i, first[i]);
    }
  }

  @Override
  void backward() {
    start(last[size() - 1], size() - 1);
    for (int i = size() - 2; i >= 0; i--) {
      go(last[i + 1], i, last[i]);
    }
  }

  private void start(Stretch[] reached, int input) {
    reached[0].show(input(input));
    for (int n = 1; n < needed; n++) {
      reached[n].showNobody();
    }
  }

  private void go(Stretch[] before, int input, Stretch[] reached) {
    reached[0].showEither(before[0], input(input));
    for (int n = 1; n < needed; n++) {
      both.showBoth(before[n - 1], input(input));
      reached[n].showEither(before[n], both);
      reached[n].keep();
    }
  }

  @Override
  Stretch after(int input) {
    return first[input][needed - 1];
  }

  @Override
  void showEnough(int input, Given given, Stretch target) {
    int from = given == Given.PASSED ? needed - 1 : needed;
    target.showNobody();
    for (int before = 0; before <= from; before++) {
      both.showBoth(atLeast(before, first, input - 1), atLeast(from - before, last, input + 1));
      joined.showEither(target, both);
      target.show(joined);
      target.keep();
    }
  }

  /** Who has passed at least so many of the inputs up to an end, if there are any. */
  private Stretch atLeast(int count, Stretch[][] reached, int end) {
    if (count == 0) {
      return everybody;
    }
    boolean isEnough = 0 <= end && end < size() && count <= needed;
    return isEnough ? reached[end][count - 1] : nobody;
  }
}
